import { text } from '../text/text'
import styles from './brand.module.css'

/** The mark: a hall's arch with a play sign in it. */
export function Brand() {
  return (
    <div className={styles.brand}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect width="32" height="32" rx="9" fill="rgb(255 255 255 / 9%)" />
        <path
          d="M7.500 24V14c0-4.500 3.900-7.500 8.500-7.500s8.500 3 8.500 7.500v10"
          fill="none"
          stroke="#fff"
          strokeWidth="2.200"
          strokeLinecap="round"
        />
        <path
          d="M13.200 14v7.600c0 .7.8 1.200 1.500.8l5.900-3.800c.6-.4.6-1.200 0-1.600l-5.900-3.900c-.7-.4-1.500 0-1.500.9Z"
          fill="#e8853f"
        />
      </svg>
      <span>
        <span className={styles.name}>{text.frame.product}</span>
        <span className={styles.english}>{text.frame.productEnglish}</span>
      </span>
    </div>
  )
}
