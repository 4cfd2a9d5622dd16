import { App, Tooltip, Typography } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { ContactDetail } from '../../../../shared/contracts/contacts'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { changeContact } from '../../gateway/contacts'
import { text } from '../../text/text'

/** The field from which workflows may take a webinar's id, changed in place. */
export function WebinarIdField({
  contact: { id, webinarIdField },
  mayChange,
}: {
  contact: ContactDetail
  mayChange: boolean
}) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const change = useMutation({
    mutationFn: (typed: string) => changeContact(id, typed),
    onSuccess: () => void message.success(text.words.saved),
    onError: (error) => {
      const { fields, message: said } = asApiFailure(error)
      void message.error(fields.webinarIdField ?? said)
    },
    onSettled: () => refresh('contact'),
  })
  const shown = webinarIdField ?? text.words.none
  if (!mayChange) return <>{shown}</>

  return (
    <Tooltip title={text.workflows.contactFieldHint}>
      <Typography.Text
        editable={{
          text: webinarIdField ?? '',
          maxLength: 64,
          tooltip: text.words.edit,
          onChange: (typed) => {
            if (typed.trim() !== (webinarIdField ?? '')) change.mutate(typed)
          },
        }}
      >
        {shown}
      </Typography.Text>
    </Tooltip>
  )
}
