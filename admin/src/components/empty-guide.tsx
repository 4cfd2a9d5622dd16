import type { ReactNode } from 'react'
import styles from './empty-guide.module.css'

type Props = { title: string; hint?: ReactNode; actions?: ReactNode }

/** Shown where there is nothing yet, with the next step. */
export function EmptyGuide({ title, hint, actions }: Props) {
  return (
    <div className={styles.guide}>
      <svg viewBox="0 0 120 84" width="120" height="84" aria-hidden="true">
        <path d="M18 78V46c0-24 18-38 42-38s42 14 42 38v32" fill="#f9e9dc" stroke="#e3c3a8" strokeWidth="2" />
        <path d="M52 38v24c0 2 2 3 4 2l18-12c1-1 1-3 0-4L56 36c-2-1-4 0-4 2Z" fill="#e8853f" />
        <path d="M6 79h108" stroke="#dcd7cf" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <div className={styles.title}>{title}</div>
      {hint && <div className={styles.hint}>{hint}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
