import type { ProviderId } from '../../../../shared/contracts/ids'
import { ProviderMark } from '../../components/provider-mark'
import { text } from '../../text/text'
import styles from './choose-provider.module.css'

const words = text.providers
const PROVIDERS: ProviderId[] = ['vhall', 'zoom']

/** The first step of somebody who has nothing connected: which platform, and what each needs. */
export function ChooseProvider({ onChoose }: { onChoose: (provider: ProviderId) => void }) {
  return (
    <div className={styles.choices}>
      {PROVIDERS.map((provider) => (
        <button key={provider} type="button" className={styles.choice} onClick={() => onChoose(provider)}>
          <ProviderMark provider={provider} isLarge />
          <span>
            <strong>{words.connectTo[provider]}</strong>
            <small>{words.needs[provider]}</small>
          </span>
        </button>
      ))}
    </div>
  )
}
