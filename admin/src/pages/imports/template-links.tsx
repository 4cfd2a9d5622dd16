import { Button } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../components/save-file'
import { useFailureNotification } from '../../components/use-failure-notification'
import { viewListTemplate } from '../../gateway/list-imports'
import { text } from '../../text/text'
import styles from './imports.module.css'

const words = text.listImports

export function TemplateLinks() {
  const showFailure = useFailureNotification()
  const take = useMutation({
    mutationFn: viewListTemplate,
    onSuccess: ({ fileName, base64, mime }) =>
      saveFile(
        fileName,
        Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
        mime,
      ),
    onError: showFailure,
  })

  return (
    <p className={styles.template}>
      {words.templateHint}
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          type="link"
          size="small"
          icon={<DownloadOutlined />}
          disabled={take.isPending}
          onClick={() => take.mutate(format)}
        >
          {words.template(format.toUpperCase())}
        </Button>
      ))}
    </p>
  )
}
