import { useState } from 'react'
import { App, Button, Card, Modal, Space, Tag, Typography } from 'antd'
import { BackupCodes } from '../../components/backup-codes'
import { useOperator } from '../../components/operator-context'
import { TwoFactorSetup } from '../../components/two-factor-setup'
import { useRefresh } from '../../gateway/refresh'
import { confirmTwoFactor, renewBackupCodes, startTwoFactor, stopTwoFactor } from '../../gateway/operator'
import { text } from '../../text/text'
import { PasswordDialog } from './password-dialog'

const words = text.twoFactor

export function TwoFactorCard() {
  const { email, hasTwoFactor, requiresTwoFactor } = useOperator()
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [task, setTask] = useState<'turn_on' | 'turn_off' | 'renew' | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)

  function done(said?: string) {
    setTask(null)
    void refresh('own_account')
    if (said) void message.success(said)
  }

  return (
    <Card
      title={words.title}
      extra={
        <>
          {requiresTwoFactor && <Tag>{words.required}</Tag>}
          <Tag color={hasTwoFactor ? 'success' : 'default'}>{hasTwoFactor ? words.on : words.off}</Tag>
        </>
      }
    >
      <Typography.Paragraph type="secondary">{words.hint}</Typography.Paragraph>
      {hasTwoFactor ? (
        <Space wrap>
          <Button onClick={() => setTask('renew')}>{words.renewCodes}</Button>
          <Button danger disabled={requiresTwoFactor} onClick={() => setTask('turn_off')}>
            {words.turnOff}
          </Button>
        </Space>
      ) : (
        <Button type="primary" onClick={() => setTask('turn_on')}>
          {words.turnOn}
        </Button>
      )}
      <Modal
        open={task === 'turn_on'}
        title={words.turnOn}
        footer={null}
        width={520}
        maskClosable={false}
        keyboard={false}
        destroyOnHidden
        onCancel={() => done()}
      >
        <TwoFactorSetup
          email={email}
          start={startTwoFactor}
          confirm={confirmTwoFactor}
          onDone={() => done(words.turnedOn)}
        />
      </Modal>
      {task === 'turn_off' && (
        <PasswordDialog
          title={words.turnOffTitle}
          hint={words.turnOffHint}
          okText={words.turnOff}
          act={stopTwoFactor}
          onDone={() => done(words.turnedOff)}
          onClose={() => setTask(null)}
        />
      )}
      {task === 'renew' && (
        <PasswordDialog
          title={words.renewTitle}
          hint={words.renewHint}
          okText={words.renewCodes}
          act={async (password) => setCodes((await renewBackupCodes(password)).backupCodes)}
          onDone={() => done()}
          onClose={() => setTask(null)}
        />
      )}
      <Modal
        open={codes !== null}
        title={words.steps.codes}
        closable={false}
        maskClosable={false}
        keyboard={false}
        footer={
          <Button type="primary" onClick={() => setCodes(null)}>
            {words.saved}
          </Button>
        }
      >
        {codes && <BackupCodes codes={codes} email={email} />}
      </Modal>
    </Card>
  )
}
