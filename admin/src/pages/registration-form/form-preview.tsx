import type { RegistrationForm } from '../../../../shared/contracts/registration-form'
import { PhoneFrame } from '../../components/phone-frame'
import { text } from '../../text/text'
import styles from './form-preview.module.css'

type Props = { form: Pick<RegistrationForm, 'title' | 'intro' | 'fields'> }

export function FormPreview({ form }: Props) {
  return (
    <PhoneFrame title={form.title} label={text.media.preview.form}>
      <div className={styles.page}>
        <div className={styles.title}>{form.title}</div>
        {form.intro && <div className={styles.intro}>{form.intro}</div>}
        <div className={styles.card}>
          {form.fields.map((field) => (
            <div key={field.key} className={styles.field}>
              <div className={styles.label}>
                {field.label} {field.isRequired && <i>*</i>}
              </div>
              <div className={styles.input}>{field.placeholder}</div>
              {field.help && <div className={styles.help}>{field.help}</div>}
            </div>
          ))}
        </div>
        <div className={styles.button}>{text.registrationForm.submit}</div>
      </div>
    </PhoneFrame>
  )
}
