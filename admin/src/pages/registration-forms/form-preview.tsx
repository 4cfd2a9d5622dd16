import type { FormField, RegistrationForm } from '../../../../shared/contracts/registration-form'
import { PhoneFrame } from '../../components/phone-frame'
import { inFirstWords } from '../../text/default-content'
import { text } from '../../text/text'
import styles from './form-preview.module.css'

type Props = { form: Pick<RegistrationForm, 'title' | 'intro' | 'fields'> }

const words = text.registrationForm

export function FormPreview({ form }: Props) {
  return (
    <PhoneFrame title={inFirstWords(form.title)} label={text.media.preview.form}>
      <div className={styles.page}>
        <div className={styles.title}>{inFirstWords(form.title)}</div>
        {form.intro && <div className={styles.intro}>{inFirstWords(form.intro)}</div>}
        <div className={styles.card}>
          {form.fields.map((field) => (
            <div key={field.key} className={styles.field}>
              <div className={styles.label}>
                {inFirstWords(field.label)} {field.isRequired && <i>*</i>}
              </div>
              <Control field={field} />
              {field.help && <div className={styles.help}>{inFirstWords(field.help)}</div>}
            </div>
          ))}
        </div>
        <div className={styles.button}>{words.submit}</div>
      </div>
    </PhoneFrame>
  )
}

function Control({ field: { type, label, placeholder, options } }: { field: FormField }) {
  const hint = inFirstWords(placeholder)
  if (type === 'single' || type === 'multiple') {
    return (
      <div className={styles.chips}>
        {options.map((option, at) => (
          <span key={at} className={type === 'single' ? styles.chip : `${styles.chip} ${styles.square}`}>
            {option}
          </span>
        ))}
      </div>
    )
  }
  if (type === 'long_text')
    return <div className={`${styles.input} ${styles.long}`}>{hint || words.fillIn(inFirstWords(label))}</div>
  if (type === 'select' || type === 'date' || type === 'region')
    return <div className={`${styles.input} ${styles.picker}`}>{hint || words.choose}</div>
  return <div className={styles.input}>{hint || words.fillIn(inFirstWords(label))}</div>
}
