import type { Language } from '../language'
import { en } from './en'
import { zh } from './zh'

type Zh = typeof zh
export type MessageCode = keyof Zh
/** Codes whose sentence needs no parameters. */
export type PlainMessageCode = { [C in MessageCode]: Zh[C] extends string ? C : never }[MessageCode]
type CodeWithParams = Exclude<MessageCode, PlainMessageCode>
type ParamsOf<C extends CodeWithParams> = Zh[C] extends (params: infer P) => string ? P : never

/** Parameters as they are kept: a text may itself be a message, or several. */
type Kept<P> = { [K in keyof P]: P[K] extends string ? string | MessageObject | MessageObject[] : P[K] }
type MessageWithParams = { [C in CodeWithParams]: { code: C; params: Kept<ParamsOf<C>> } }[CodeWithParams]
export type MessageObject = { code: PlainMessageCode; params?: undefined } | MessageWithParams

/** What a person is to read, without its words: kept in the database, and worded in the reader's language. */
export type Message = PlainMessageCode | MessageObject

/** A message with parameters; one without is its code alone, or `{ code }` where it is itself a parameter. */
export function message<C extends CodeWithParams>(code: C, params: Kept<ParamsOf<C>>): MessageWithParams {
  return { code, params } as MessageWithParams
}

/** The sentence of a message. A parameter that is a text stays as it is; only messages among them are worded. */
export function inWords(given: Message, language: Language): string {
  const texts: Record<string, string | ((params: never) => string)> = language === 'en' ? en : zh
  const { code, params = {} } = typeof given === 'string' ? { code: given } : given
  const text = texts[code]
  if (typeof text !== 'function') return text ?? code
  const worded = Object.entries<Parameter>(params).map(([name, value]) => [name, parameterInWords(value, language)])
  return text(Object.fromEntries(worded) as never)
}

type Parameter = string | number | string[] | MessageObject | MessageObject[]

function parameterInWords(value: Parameter, language: Language) {
  const parts: unknown[] = [value].flat()
  if (!parts.some(isMessage)) return value
  return parts
    .filter(isMessage)
    .map((one) => inWords(one, language))
    .join(language === 'en' ? '; ' : '；')
}

const isMessage = (value: unknown): value is MessageObject => typeof value === 'object'

/** As it is kept in a column of JSON. */
export const messageObject = (given: Message): MessageObject => (typeof given === 'string' ? { code: given } : given)
