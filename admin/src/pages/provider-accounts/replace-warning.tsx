import type { ExistingConnection } from '../../../../shared/contracts/provider-accounts'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'

const words = text.zoom.connect

/** What is no longer synced when a connection replaces another. */
export function ReplaceWarning({
  existing: { name, connectedBy, connectedEmail, connectedAt, stops },
}: {
  existing: ExistingConnection
}) {
  const isNothing = stops.users.length === 0 && stops.webinars === 0

  return (
    <div style={{ lineHeight: 1.8 }}>
      <div>{words.replaces(name)}</div>
      <div style={{ color: 'var(--ink-faint)' }}>
        {words.standingBy([connectedBy, connectedEmail].filter(Boolean).join(' · '), formatTime(connectedAt))}
      </div>
      <ul style={{ margin: '8px 0', paddingInlineStart: 18 }}>
        {isNothing && <li>{words.stopsNothing}</li>}
        {stops.users.length > 0 && (
          <li>
            {words.stopsUsers}
            {text.words.listed(stops.users.map((user) => (user.name ? `${user.name} (${user.email})` : user.email)))}
          </li>
        )}
        {stops.webinars > 0 && <li>{words.stopsWebinars(stops.webinars, stops.upcoming)}</li>}
        {stops.workflows.length > 0 && (
          <li>
            {words.stopsWorkflows}
            {text.words.listed(stops.workflows)}
          </li>
        )}
      </ul>
      <div>{words.keeps}</div>
    </div>
  )
}
