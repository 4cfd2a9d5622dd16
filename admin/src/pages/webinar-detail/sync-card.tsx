import type { ReactNode } from 'react'
import { Card, Switch } from 'antd'
import { CheckCircleFilled, MinusCircleFilled } from '@ant-design/icons'
import type { SyncDecider, SyncReach } from '../../../../shared/contracts/sync-switches'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { useOperator } from '../../components/operator-context'
import { useSyncPastQuestion } from '../../components/use-sync-past-question'
import { useRefresh } from '../../gateway/refresh'
import { moveWebinarSwitches, type WebinarSwitches } from '../../gateway/webinars'
import { text } from '../../text/text'
import styles from './sync-card.module.css'

const words = text.syncSwitches

type Column = {
  key: 'data' | 'recordings'
  offBy: SyncDecider | null
  account: SyncReach
  user: boolean | undefined
  webinar: boolean
  /** What of these decides, by level. */
  decides: Partial<Record<SyncDecider, 'account' | 'user' | 'webinar'>>
}

/** Every switch that counts for this webinar, and which one decides. Only its own can be moved here. */
export function SyncCard({ webinar }: { webinar: WebinarDetail }) {
  const { mayChange } = useOperator()
  const refresh = useRefresh()
  const move = useSyncPastQuestion(() => refresh('provider_account'))
  const { switches, dataOffBy, recordingsOffBy } = webinar
  if (!switches || webinar.providerState !== 'ready') return null

  const { hasUsers, hasRecordings } = capabilitiesOf(webinar.provider)
  const canMove = mayChange && !webinar.deletedAt && !webinar.notSupported
  const set = (change: Omit<WebinarSwitches, 'syncsPast'>, isOn: boolean) =>
    void move({
      asksAbout: isOn && webinar.status === 'ended' ? 'one' : null,
      action: (syncsPast) => moveWebinarSwitches(webinar.id, { ...change, syncsPast }),
    })

  const columns: Column[] = [
    {
      key: 'data',
      offBy: dataOffBy,
      account: switches.account.dataSync,
      user: switches.user?.syncsData,
      webinar: switches.webinar.syncsData,
      decides: { account_data: 'account', user_data: 'user', user_removed: 'user', webinar_data: 'webinar' },
    },
    ...(hasRecordings
      ? [
          {
            key: 'recordings' as const,
            offBy: recordingsOffBy,
            account: switches.account.recordingSync,
            user: switches.user?.syncsRecordings,
            webinar: switches.webinar.syncsRecordings,
            decides: {
              account_recordings: 'account' as const,
              user_recordings: 'user' as const,
              user_removed: 'user' as const,
              webinar_recordings: 'webinar' as const,
            },
          },
        ]
      : []),
  ]

  return (
    <Card size="small" className={styles.card} title={words.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.level}</th>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {words.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row('account', switches.account.name, (column) => (
            <State isOn={column.account !== 'none'}>
              {hasUsers ? words.reach[column.account] : words.reachOfAll[column.account]}
            </State>
          ))}
          {hasUsers && row('user', switches.user ? switches.user.name || switches.user.email : words.nobody, userState)}
          {row('webinar', '', (column) => (
            <Switch
              size="small"
              checked={column.webinar}
              disabled={!canMove}
              aria-label={column.key === 'data' ? words.switchData : words.switchRecordings}
              onChange={(isOn) => set(column.key === 'data' ? { syncsData: isOn } : { syncsRecordings: isOn }, isOn)}
            />
          ))}
          {row('result', '', ({ offBy }) => (
            <State isOn={!offBy}>
              <strong>{offBy ? words.isOff : words.isOn}</strong>
            </State>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{words.hint}</p>
    </Card>
  )

  function row(level: 'account' | 'user' | 'webinar' | 'result', whose: string, cell: (column: Column) => ReactNode) {
    return (
      <tr className={level === 'result' ? styles.result : undefined}>
        <th scope="row">
          {level === 'result' ? words.result : words.levels[level]}
          {whose && <small>{whose}</small>}
        </th>
        {columns.map((column) => {
          const isDecider = column.offBy !== null && column.decides[column.offBy] === level
          return (
            <td key={column.key} className={isDecider ? styles.decides : undefined}>
              {cell(column)}
              {isDecider && column.offBy && <small>{words.decidedBy(words.offBy[column.offBy].cause)}</small>}
              {level === 'result' && column.offBy && <small>{words.why(words.offBy[column.offBy])}</small>}
            </td>
          )
        })}
      </tr>
    )
  }

  function userState({ account, user }: Column): ReactNode {
    if (!webinar.host?.isNamed) return <State isOn={false}>{words.nobody}</State>
    if (account !== 'selected')
      return <span className={styles.faint}>{account === 'all' ? words.notCounted : text.words.none}</span>
    return <State isOn={user ?? false}>{user ? words.on : words.off}</State>
  }
}

function State({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  return (
    <span className={isOn ? styles.on : styles.off}>
      {isOn ? <CheckCircleFilled /> : <MinusCircleFilled />} {children}
    </span>
  )
}
