import { usePolled } from '../use-polled'
import { text } from '../text'

type Sms = { phone: string; text: string; at: string }

const SHOWN = 2
const SHOWN_MINUTES = 10

/**
 * The SMS messages that the stand-in delivered last. The phone number is shown, because people type any number they
 * like.
 */
export function SmsNotes() {
  const { value } = usePolled<{ messages: Sms[]; now: string }>('sms/messages')
  const since = value ? Date.parse(value.now) - SHOWN_MINUTES * 60_000 : 0
  const recent = value?.messages.filter(({ at }) => Date.parse(at) > since).slice(0, SHOWN) ?? []
  if (recent.length === 0) return null

  return (
    <ul className="phone__sms" aria-label={text.phone.sms}>
      {recent.map((sms) => (
        <li key={`${sms.phone}${sms.at}`}>
          <b>{text.phone.smsTo(sms.phone)}</b> {sms.text}
        </li>
      ))}
    </ul>
  )
}
