import type { ConsentText } from '../../../../shared/contracts/consents'
import { PhoneFrame } from '../../components/phone-frame'
import { text } from '../../text/text'
import styles from './privacy-page.module.css'

export function ConsentPreview({ consent }: { consent: Pick<ConsentText, 'registrationLine' | 'marketingLine'> }) {
  return (
    <PhoneFrame title={text.registrationForm.pageTitle} label={text.consents.preview}>
      <div className={styles.page}>
        {[consent.registrationLine, consent.marketingLine].map((line, at) => (
          <div key={at} className={styles.tick}>
            <i />
            <span>{line}</span>
          </div>
        ))}
        <u>{text.consents.read}</u>
        <div className={styles.button}>{text.registrationForm.submit}</div>
      </div>
    </PhoneFrame>
  )
}
