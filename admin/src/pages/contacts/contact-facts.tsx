import type { ReactNode } from 'react'
import { App, Button, Tag, Tooltip } from 'antd'
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ContactDetail } from '../../../../shared/contracts/contacts'
import { useOperator } from '../../components/operator-context'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { revealContact } from '../../gateway/contacts'
import { text } from '../../text/text'
import { ConsentLedger } from './consent-ledger'
import { ContactTags } from './contact-tags'
import { EditDetails } from './edit-details'
import { Identities } from './identities'
import { WebinarIdField } from './webinar-id-field'
import styles from './contact-page.module.css'

const words = text.contacts

export function ContactFacts({ contact }: { contact: ContactDetail }) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const showFailure = useFailureNotification()
  const reveal = useMutation({
    mutationFn: () => revealContact(contact.id),
    onSuccess: () => void message.success(words.revealed),
    onError: showFailure,
  })
  const full = reveal.data
  const hasSomething = contact.maskedPhone !== '' || contact.maskedEmail !== ''

  return (
    <section className={styles.facts} aria-label={words.facts}>
      <div className={styles.head}>
        <h2>{words.facts}</h2>
        {mayChange && <EditDetails contact={contact} onSaved={reveal.reset} />}
        {mayChange &&
          hasSomething &&
          (full ? (
            <Button size="small" icon={<EyeInvisibleOutlined />} onClick={reveal.reset}>
              {words.hide}
            </Button>
          ) : (
            <Tooltip title={words.revealHint}>
              <Button size="small" icon={<EyeOutlined />} loading={reveal.isPending} onClick={() => reveal.mutate()}>
                {words.reveal}
              </Button>
            </Tooltip>
          ))}
      </div>
      <dl className={styles.list}>
        <Fact label={words.phone}>
          {full?.phone ?? contact.maskedPhone}
          {contact.maskedPhone && <Confirmed isConfirmed={contact.phoneConfirmed} />}
        </Fact>
        <Fact label={words.email}>
          {full?.email ?? contact.maskedEmail}
          {contact.maskedEmail && <Confirmed isConfirmed={contact.emailConfirmed} />}
        </Fact>
        <Fact label={words.company}>{contact.company}</Fact>
        <Fact label={words.country}>{contact.country}</Fact>
        <Fact label={text.workflows.contactField}>
          <WebinarIdField contact={contact} mayChange={mayChange} />
        </Fact>
        <Fact label={words.lastRegistered}>
          {contact.lastRegistered && (
            <>
              <Link to={`/webinars/${contact.lastRegistered.id}`}>{contact.lastRegistered.title}</Link>
              <div className={styles.faint}>
                {formatTime(contact.lastRegistered.registeredAt)}
                {contact.lastRegistered.link && (
                  <>
                    {' · '}
                    <a href={contact.lastRegistered.link} target="_blank" rel="noreferrer">
                      {words.lastRegisteredLink}
                    </a>
                  </>
                )}
              </div>
            </>
          )}
        </Fact>
        <Fact label={words.source}>{words.sources[contact.source]}</Fact>
        <Fact label={words.columns.createdAt}>{formatTime(contact.createdAt)}</Fact>
        <Fact label={words.columns.lastEvent}>{formatTime(contact.lastEventAt)}</Fact>
      </dl>
      <h3>{text.tags.title}</h3>
      <ContactTags contact={contact} mayChange={mayChange} />
      <h3>{words.identities}</h3>
      <Identities contactId={contact.id} identities={contact.identities} mayChange={mayChange} />
      <ConsentLedger entries={contact.consents} />
      {contact.possibleDuplicates.length > 0 && (
        <>
          <h3>{words.duplicates}</h3>
          <div className={styles.faint}>{words.duplicatesHint}</div>
          {contact.possibleDuplicates.map(({ id, name, by }) => (
            <div key={`${id}${by}`} className={styles.identity}>
              <Link to={`/contacts/${id}`}>{name || words.noName}</Link>
              <Tag color="warning" bordered={false}>
                {words.duplicateBy[by]}
              </Tag>
            </div>
          ))}
        </>
      )}
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isEmpty = children === null || children === '' || (Array.isArray(children) && children.every((child) => !child))

  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{isEmpty ? text.words.none : children}</dd>
    </div>
  )
}

function Confirmed({ isConfirmed }: { isConfirmed: boolean }) {
  if (isConfirmed) return null

  return (
    <Tooltip title={words.unconfirmedHint}>
      <Tag bordered={false} style={{ marginLeft: 8 }} tabIndex={0}>
        {words.unconfirmed}
      </Tag>
    </Tooltip>
  )
}
