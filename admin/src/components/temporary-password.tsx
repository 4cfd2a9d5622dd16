import { Alert, Button, Modal, Typography } from 'antd'
import { text } from '../text/text'
import { CopyButton } from './copy-button'

export type ShownPassword = { name: string; password: string }

const words = text.operators

/** Closed only on purpose: a click beside it would lose the password. */
export function TemporaryPassword({ shown, onClose }: { shown: ShownPassword | null; onClose: () => void }) {
  return (
    <Modal
      open={shown !== null}
      title={shown && words.temporaryTitle(shown.name)}
      closable={false}
      maskClosable={false}
      keyboard={false}
      width={480}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.temporaryClose}
        </Button>
      }
    >
      <Alert type="warning" showIcon message={words.temporaryHint} style={{ marginBottom: 16 }} />
      {shown && (
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 }}>
          <Typography.Text code style={{ fontSize: 20 }}>
            {shown.password}
          </Typography.Text>
          <CopyButton value={shown.password} label={words.temporaryCopy} />
        </div>
      )}
    </Modal>
  )
}
