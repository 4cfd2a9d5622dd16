import { liveProviders, type ProviderId } from '../../../shared/contracts/live-providers'
import styles from './provider-mark.module.css'

/** A mark that distinguishes platforms; the name is always shown beside it. */
export function ProviderMark({ provider, isLarge = false }: { provider: ProviderId; isLarge?: boolean }) {
  return (
    <i className={`${styles.mark} ${styles[provider]} ${isLarge ? styles.large : ''}`} aria-hidden="true">
      {liveProviders[provider].mark}
    </i>
  )
}
