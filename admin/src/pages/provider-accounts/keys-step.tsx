import { Alert, Collapse, Form, Input } from 'antd'
import { liveProviders, type ProviderId } from '../../../../shared/contracts/live-providers'
import { CopyButton } from '../../components/copy-button'
import { text } from '../../text/text'
import { CredentialFields } from './credential-fields'
import styles from './connect-wizard.module.css'

const words = text.zoom.connect
const SCOPES = Object.keys(text.zoom.scopeStops)

export function KeysStep({ provider }: { provider: ProviderId }) {
  return (
    <>
      <p className={styles.how}>{words.keysHow}</p>
      <Form.Item
        name="name"
        label={words.name}
        extra={words.nameHelp}
        rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
      >
        <Input autoFocus maxLength={40} placeholder={words.namePlaceholder} />
      </Form.Item>
      <div className={styles.pair}>
        <CredentialFields fields={liveProviders[provider].credentials} hasHints />
      </div>
      <Collapse
        size="small"
        items={[
          {
            key: 'scopes',
            label: `${words.scopesShow}（${SCOPES.length}）`,
            children: (
              <>
                <p className={styles.how}>{words.scopesHint}</p>
                <ul className={styles.scopes}>
                  {SCOPES.map((scope) => (
                    <li key={scope}>
                      <code>{scope}</code>
                    </li>
                  ))}
                </ul>
                <CopyButton value={SCOPES.join('\n')} label={words.scopesCopy} />
              </>
            ),
          },
        ]}
      />
      <Alert className={styles.kept} type="info" showIcon message={words.secretKept} />
    </>
  )
}
