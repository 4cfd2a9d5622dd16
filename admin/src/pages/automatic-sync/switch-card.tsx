import type { ReactNode } from 'react'
import { Card, Switch } from 'antd'
import { text } from '../../text/text'
import styles from './automatic-sync-page.module.css'

type Props = {
  name: string
  hint: string
  isOn: boolean
  withEvents: boolean
  isDisabled: boolean
  onSwitch: (isOn: boolean) => void
  onEvents: (withEvents: boolean) => void
  children: ReactNode
}

const words = text.automaticSync

/** One kind of automatic sync: its switch, whether it brings events, and what it will do next. */
export function SwitchCard({ name, hint, isOn, withEvents, isDisabled, onSwitch, onEvents, children }: Props) {
  return (
    <Card>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Switch checked={isOn} disabled={isDisabled} aria-label={name} onChange={onSwitch} />
      </div>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.row}>
        <div>
          {words.withEvents}
          <div className={styles.small}>{words.withEventsHint}</div>
        </div>
        <Switch
          size="small"
          checked={withEvents}
          disabled={isDisabled || !isOn}
          aria-label={text.words.labelled(name, words.withEvents)}
          onChange={onEvents}
        />
      </div>
      {children}
    </Card>
  )
}
