import { Alert } from 'antd'
import { text } from '../text/text'

const words = text.zoom

/** Rights an app lacks, in words: what does not work without each. */
export function MissingScopes({ scopes }: { scopes: string[] }) {
  if (scopes.length === 0) return null

  return (
    <Alert
      type="warning"
      showIcon
      message={words.card.missing(scopes.length)}
      description={
        <>
          <ul style={{ margin: '4px 0 8px', paddingInlineStart: 18, lineHeight: 1.7 }}>
            {scopes.map((scope) => (
              <li key={scope}>
                {words.scopeStops[scope] ?? words.scopeUnknown}{' '}
                <code style={{ color: 'var(--ink-faint)', fontSize: 12 }}>{scope}</code>
              </li>
            ))}
          </ul>
          {words.card.missingHow}
        </>
      }
    />
  )
}
