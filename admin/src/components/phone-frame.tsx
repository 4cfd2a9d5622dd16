import type { ReactNode } from 'react'
import styles from './phone-frame.module.css'

type Props = { title: string; label: string; children: ReactNode }

/** A small drawing of a phone. What is in it only shows; nothing in it can be pressed. */
export function PhoneFrame({ title, label, children }: Props) {
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <div className={styles.phone} aria-hidden="true">
        <div className={styles.bar}>
          <span>9:41</span>
        </div>
        <div className={styles.head}>{title}</div>
        <div className={styles.screen}>{children}</div>
      </div>
    </figure>
  )
}
