export function PhoneButton(): null {
  return null
}
