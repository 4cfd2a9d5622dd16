import { App, Button, Popconfirm, Tag, Tooltip } from 'antd'
import { InfoCircleOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import type { ContactDetail } from '../../../../shared/contracts/contacts'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { makeEmailPrimary, removeSecondaryEmail } from '../../gateway/contacts'
import { text } from '../../text/text'
import { AddEmail } from './add-email'
import styles from './contact-page.module.css'

type Identity = ContactDetail['identities'][number]
type Props = { contactId: string; identities: Identity[]; mayChange: boolean }

const words = text.contacts

/** What identifies the person; further e-mails can be added, made primary and taken off. */
export function Identities({ contactId, identities, mayChange }: Props) {
  return (
    <>
      {identities.length === 0 && <div className={styles.faint}>{words.noIdentities}</div>}
      {identities.map((identity) => (
        <div key={identity.key} className={styles.identity}>
          <span>
            <span className={styles.faint}>{words.identityKinds[identity.kind]}</span> {identity.maskedValue}
          </span>
          <span>
            <Tag bordered={false}>{words.ranks[identity.rank]}</Tag>
            {mayChange && identity.kind === 'email' && identity.rank === 'secondary' && (
              <SecondaryActions contactId={contactId} identity={identity} />
            )}
          </span>
        </div>
      ))}
      <div className={styles.identity}>
        {mayChange && <AddEmail contactId={contactId} />}
        <Tooltip title={words.emails.hint}>
          <InfoCircleOutlined className={styles.faint} tabIndex={0} aria-label={words.emails.hint} />
        </Tooltip>
      </div>
    </>
  )
}

function SecondaryActions({ contactId, identity: { key, maskedValue } }: { contactId: string; identity: Identity }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const done = (said: string) => ({
    onSuccess: () => void message.success(said),
    onError: showFailure,
    onSettled: () => refresh('contact'),
  })
  const { emails } = words
  const makePrimary = useMutation({ mutationFn: () => makeEmailPrimary(contactId, key), ...done(emails.madePrimary) })
  const remove = useMutation({ mutationFn: () => removeSecondaryEmail(contactId, key), ...done(emails.removed) })

  return (
    <>
      <Popconfirm
        title={emails.makePrimaryTitle(maskedValue)}
        description={emails.makePrimaryHint}
        onConfirm={() => makePrimary.mutateAsync().catch(() => undefined)}
      >
        <Button type="link" size="small">
          {emails.makePrimary}
        </Button>
      </Popconfirm>
      <Popconfirm
        title={emails.removeTitle(maskedValue)}
        description={emails.removeHint}
        onConfirm={() => remove.mutateAsync().catch(() => undefined)}
      >
        <Button type="link" size="small" danger>
          {emails.remove}
        </Button>
      </Popconfirm>
    </>
  )
}
