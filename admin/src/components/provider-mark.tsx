import type { ProviderId } from '../../../shared/contracts/ids'
import styles from './provider-mark.module.css'

const LETTERS: Record<ProviderId, string> = { vhall: '微', zoom: 'Z' }

/** A mark that distinguishes platforms; the name is always shown beside it. */
export function ProviderMark({ provider, isLarge = false }: { provider: ProviderId; isLarge?: boolean }) {
  return (
    <i className={`${styles.mark} ${styles[provider]} ${isLarge ? styles.large : ''}`} aria-hidden="true">
      {LETTERS[provider]}
    </i>
  )
}
