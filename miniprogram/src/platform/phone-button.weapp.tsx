import { Button, Text } from './elements'
import './phone-button.scss'

/**
 * There is no number when the person refuses, and for everybody once the account's paid quota is used up
 * (`errno` 1400001).
 */
export function PhoneButton({ label, onCode }: { label: string; onCode: (code: string | null) => void }) {
  return (
    <Button
      className="phone-button"
      openType="getPhoneNumber"
      hoverClass="pressed"
      ariaLabel={label}
      onGetPhoneNumber={(event) => onCode(event.detail.code || null)}
    >
      <Text>{label}</Text>
    </Button>
  )
}
