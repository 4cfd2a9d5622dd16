import { App, Button, Tooltip } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { useFailureNotification } from '../../components/use-failure-notification'
import { exportRegistrants } from '../../gateway/webinars'
import { text } from '../../text/text'

const words = text.webinarDetail

type Props = { webinarId: string; filter: Parameters<typeof exportRegistrants>[1] }

export function ExportPeople({ webinarId, filter }: Props) {
  const { message } = App.useApp()
  const showFailure = useFailureNotification()
  const download = useMutation({
    mutationFn: () => exportRegistrants(webinarId, filter),
    onSuccess: ({ fileName, csv, rows }) => {
      save(fileName, csv)
      void message.success(words.exported(rows))
    },
    onError: showFailure,
  })

  return (
    <Tooltip title={words.exportHint}>
      <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
        {words.exportCsv}
      </Button>
    </Tooltip>
  )
}

function save(fileName: string, csv: string) {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
