import type { ReactNode } from 'react'
import { Alert, Modal, Skeleton } from 'antd'
import type { LinkSet } from '../../../shared/contracts/links'
import { liveProviders } from '../../../shared/contracts/live-providers'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import { language } from '../language/language'
import { text } from '../text/text'
import { FailureNotice } from './failure-notice'
import { LinkAndQr } from './link-and-qr'

type Linked = Pick<WebinarRow, 'title' | 'link' | 'provider' | 'providerState'>
/** `links` are missing while they are on their way; `failure` says that they will not come. */
type Fetched = { links: LinkSet | undefined; failure: unknown; onRetry: () => void }

/** Link and codes of a webinar; with the live link off it says where people register instead. */
export function LinkDialog({
  webinar,
  onClose,
  ...fetched
}: Fetched & { webinar: Linked | null; onClose: () => void }) {
  return (
    <LinkFrame isOpen={webinar !== null} title={text.media.link.webinarTitle} onClose={onClose}>
      {webinar && (webinar.link ? <FetchedLinks {...fetched} name={webinar.title} /> : <LinkOff webinar={webinar} />)}
    </LinkFrame>
  )
}

/** The same for the hall or for one channel. */
export function PlainLinkDialog({
  title,
  name,
  isOpen,
  onClose,
  ...fetched
}: Fetched & { title: string; name: string; isOpen: boolean; onClose: () => void }) {
  return (
    <LinkFrame isOpen={isOpen} title={title} onClose={onClose}>
      <FetchedLinks {...fetched} name={name} />
    </LinkFrame>
  )
}

function LinkFrame({
  isOpen,
  title,
  onClose,
  children,
}: {
  isOpen: boolean
  title: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={title} width={720} destroyOnHidden>
      {children}
    </Modal>
  )
}

function FetchedLinks({ links, failure, onRetry, name }: Fetched & { name: string }) {
  if (links) return <LinkAndQr links={links} name={name} />
  return failure ? <FailureNotice error={failure} onRetry={onRetry} /> : <Skeleton active paragraph={{ rows: 5 }} />
}

function LinkOff({ webinar }: { webinar: Linked }) {
  const words = text.media.link

  if (webinar.providerState === 'imported') {
    return <Alert type="info" showIcon message={words.offTitle} description={words.imported} />
  }

  return (
    <Alert
      type="info"
      showIcon
      message={words.offTitle}
      description={
        <>
          <p>{words.offHint}</p>
          <p>{text.words.labelled(words.offProvider, liveProviders[webinar.provider].ownLinkAt[language])}</p>
          <p style={{ marginBottom: 0 }}>{words.offRemedy}</p>
        </>
      }
    />
  )
}
