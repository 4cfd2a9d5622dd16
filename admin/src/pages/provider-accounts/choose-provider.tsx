import { liveProviders, PROVIDER_IDS, type ProviderId } from '../../../../shared/contracts/live-providers'
import { language } from '../../language/language'
import { ProviderMark } from '../../components/provider-mark'
import styles from './choose-provider.module.css'

/** The first step of somebody who has nothing connected: which platform, and what each needs. */
export function ChooseProvider({ onChoose }: { onChoose: (provider: ProviderId) => void }) {
  return (
    <div className={styles.choices}>
      {PROVIDER_IDS.map((provider) => (
        <button key={provider} type="button" className={styles.choice} onClick={() => onChoose(provider)}>
          <ProviderMark provider={provider} isLarge />
          <span>
            <strong>{liveProviders[provider].connecting.title[language]}</strong>
            <small>{liveProviders[provider].connecting.needs[language]}</small>
          </span>
        </button>
      ))}
    </div>
  )
}
