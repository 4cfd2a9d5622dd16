import type { MenuButton } from '../../../../shared/contracts/official-account'
import { PhoneFrame } from '../../components/phone-frame'
import { text } from '../../text/text'
import styles from './menu-editor.module.css'

const words = text.officialAccount.menu

/** The first menu that unfolds is drawn unfolded. */
export function MenuPreview({ accountName, buttons }: { accountName: string; buttons: MenuButton[] }) {
  const open = buttons.findIndex(({ kind, children }) => kind === 'group' && children.length > 0)

  return (
    <PhoneFrame title={accountName} label={words.preview}>
      <div className={styles.chat}>
        <div className={styles.line}>
          <span className={styles.face}>{[...accountName][0]}</span>
          <span className={styles.said}>{words.greeting}</span>
        </div>
        <div className={styles.bar}>
          <span className={styles.keyboard} />
          {buttons.map((button, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at} className={styles.button}>
              {button.kind === 'group' && <i className={styles.fold} />}
              <span className={styles.clip}>{button.name || words.place(at)}</span>
              {at === open && (
                <span className={styles.unfolded}>
                  {button.children.map((child, below) => (
                    // oxlint-disable-next-line react/no-array-index-key
                    <span key={below} className={styles.below}>
                      {child.name || '…'}
                    </span>
                  ))}
                </span>
              )}
            </span>
          ))}
        </div>
      </div>
    </PhoneFrame>
  )
}
