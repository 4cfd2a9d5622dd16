import { Alert, Modal } from 'antd'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import { text } from '../text/text'
import { LinkAndQr } from './link-and-qr'

type Props = { webinar: Pick<WebinarRow, 'title' | 'link' | 'provider' | 'providerState'> | null; onClose: () => void }

/** Link and QR of a webinar; with the live link off it says where people register instead. */
export function LinkDialog({ webinar, onClose }: Props) {
  return (
    <Modal
      open={webinar !== null}
      onCancel={onClose}
      footer={null}
      title={text.media.link.webinarTitle}
      width={640}
      destroyOnHidden
    >
      {webinar && (webinar.link ? <LinkAndQr link={webinar.link} name={webinar.title} /> : <LinkOff webinar={webinar} />)}
    </Modal>
  )
}

function LinkOff({ webinar }: { webinar: Pick<WebinarRow, 'provider' | 'providerState'> }) {
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
          <p>
            {words.offProvider}：{webinar.provider === 'vhall' ? words.offProviderVhall : words.offProviderZoom}
          </p>
          <p style={{ marginBottom: 0 }}>{words.offRemedy}</p>
        </>
      }
    />
  )
}
