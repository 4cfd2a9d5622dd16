import { Button, type ButtonProps } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { useOperator } from '../../components/operator-context'
import { followDownload } from '../../components/save-file'
import { useFailureNotification } from '../../components/use-failure-notification'
import { viewListResult } from '../../gateway/list-imports'
import { text } from '../../text/text'

type Props = Pick<ButtonProps, 'type' | 'size'> & { importId: string }

/** Every row with what became of it; who takes it along is written down. */
export function ListResultButton({ importId, ...look }: Props) {
  const { mayChange } = useOperator()
  const showFailure = useFailureNotification()
  const take = useMutation({
    mutationFn: () => viewListResult(importId),
    onSuccess: ({ url, fileName }) => followDownload(url, fileName),
    onError: showFailure,
  })
  if (!mayChange) return null

  return (
    <Button
      {...look}
      icon={look.type === 'link' ? undefined : <DownloadOutlined />}
      loading={take.isPending}
      onClick={() => take.mutate()}
    >
      {look.type === 'link' ? text.listImports.result : text.listImports.takeResult}
    </Button>
  )
}
