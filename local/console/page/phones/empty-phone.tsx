import { Icon } from '../icon'
import { text } from '../text'

export function EmptyPhone() {
  return (
    <section className="phone phone--empty">
      <Icon name="phone" />
      <b>{text.phone.empty}</b>
      <span>{text.phone.emptyHint}</span>
    </section>
  )
}
