import { maskEmail, maskName, maskPhone } from '../../../../shared/domain/masking'

/** A mainland mobile, with its country code or not, in groups or in one piece. */
const MOBILE = /(?<![0-9])(?:\+|00)?(?:86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9])/g
const LANDLINE = /(?<![0-9])0[0-9]{2,3}[ -]?[0-9]{7,8}(?![0-9])/g
const FOREIGN = /\+[0-9](?:[ ().-]{0,2}[0-9]){6,14}/g
const EMAIL = /[^\s@<>()（）[\],，;；:："'、。]{1,64}@[^\s@<>()（）[\],，;；:："'、。]{1,255}/g
const LOCAL_DIGITS = 11

/** Sentences that people typed: phones and e-mails in them are masked, and the person's own name. */
export function maskInText(typed: string, name = ''): string {
  const text = typed.replace(/[０-９＠＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  const masked = text
    .replace(EMAIL, maskEmail)
    .replace(MOBILE, (phone) => maskPhone(digitsOf(phone).slice(-LOCAL_DIGITS)))
    .replace(LANDLINE, (phone) => maskPhone(digitsOf(phone)))
    .replace(FOREIGN, (phone) => maskPhone(`+${digitsOf(phone)}`))
  const own = name.trim()
  return [...own].length > 1 ? masked.replaceAll(own, maskName(own)) : masked
}

/** An answer that was typed and not chosen may be anything about a person: only its first character is shown. */
export function maskAnswer(answer: string): string {
  const [first = ''] = answer.trim()
  return first && `${first}***`
}

type Answer = string | string[]

/** Answers by question: what was chosen among `options` is shown, what was typed is masked. */
export function maskAnswers(
  answers: Record<string, Answer>,
  questions: { key: string; options: string[] }[],
): Record<string, Answer> {
  const options = new Map(questions.map((question) => [question.key, question.options]))
  const masked = Object.entries(answers).map(([key, given]): [string, Answer] => {
    const shown = (one: string) => (options.get(key)?.includes(one) ? one : maskAnswer(one))
    return [key, Array.isArray(given) ? given.map(shown) : shown(given)]
  })
  return Object.fromEntries(masked)
}

/** The details of an event or an issue, whatever their shape. Ids are kept: they lead to other pages. */
export function maskInDetail(detail: Record<string, unknown>, name = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => {
      if (key.endsWith('Id')) return [key, value]
      if (key === 'answers') return [key, maskEach(value, maskAnswer, ['question', 'title'])]
      // Pictures are counted only: nothing in them can be masked.
      if (key === 'images') return [key, Array.isArray(value) ? value.map(() => '') : []]
      return [key, maskEach(value, (text) => maskInText(text, name))]
    }),
  )
}

/** Every text in a value, also inside lists and records; `kept` are keys whose text stays. */
function maskEach(value: unknown, mask: (text: string) => string, kept: string[] = []): unknown {
  if (typeof value === 'string') return mask(value)
  if (typeof value === 'number' && mask === maskAnswer) return mask(String(value))
  if (Array.isArray(value)) return value.map((one) => maskEach(one, mask, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, kept.includes(key) ? one : maskEach(one, mask, kept)]),
  )
}

const digitsOf = (phone: string) => phone.replace(/[^0-9]/g, '')
