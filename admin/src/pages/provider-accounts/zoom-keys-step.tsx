import { Alert, Collapse, Form, Input } from 'antd'
import { CopyButton } from '../../components/copy-button'
import { text } from '../../text/text'
import styles from './connect-zoom-wizard.module.css'

const words = text.zoom.connect
const SCOPES = Object.keys(text.zoom.scopeStops)
const required = (label: string) => [{ required: true, min: 4, whitespace: true, message: text.words.required(label) }]

export function ZoomKeysStep() {
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
        <Form.Item name="accountId" label={words.accountId} rules={required(words.accountId)}>
          <Input maxLength={128} autoComplete="off" />
        </Form.Item>
        <Form.Item name="clientId" label={words.clientId} rules={required(words.clientId)}>
          <Input maxLength={128} autoComplete="off" />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="clientSecret" label={words.clientSecret} rules={required(words.clientSecret)}>
          <Input.Password maxLength={256} autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="webhookSecret" label={text.zoom.card.webhookSecret} extra={text.zoom.card.webhookSecretHelp}>
          <Input.Password
            maxLength={256}
            placeholder={text.zoom.card.webhookSecretPlaceholder}
            autoComplete="new-password"
          />
        </Form.Item>
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
