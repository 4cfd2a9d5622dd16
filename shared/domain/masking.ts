const SHOWN_AT_START = 3
const SHOWN_AT_END = 4
const HAN = /\p{Script=Han}/u

/** `+8613800138000` is shown as `138****8000`: the country code goes where it is China's, the middle always. */
export function maskPhone(phone: string | null | undefined): string {
  if (!phone) return ''

  const digits = phone.replace(/^\+86/, '')
  if (digits.length <= SHOWN_AT_START + SHOWN_AT_END) return `${digits.slice(0, 2)}****`
  return `${digits.slice(0, SHOWN_AT_START)}****${digits.slice(-SHOWN_AT_END)}`
}

/** `li.lei@example.com` is shown as `l***@example.com`. */
export function maskEmail(email: string | null | undefined): string {
  if (!email) return ''

  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`
}

/** `林晓雨` is shown as `林**`, `Tara Nowak` as `T*** N***`. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((part) => {
      const [first = '', ...rest] = [...part]
      return HAN.test(first) ? first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2)) : first && `${first}***`
    })
    .join(' ')
}

/** Ids and keys: enough to distinguish two, too little to use. */
export function maskKey(key: string): string {
  return key.length <= 8 ? `${key.slice(0, 2)}****` : `${key.slice(0, 4)}****${key.slice(-4)}`
}
