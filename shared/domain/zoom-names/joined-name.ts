import type { SplitName } from './split-name'

/** What we write where Zoom insists on a last name and there is none. */
export const NO_LAST_NAME = '-'

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々·]+$/u

/** One name out of two: a Chinese, Japanese or Korean one as it is written, family first and without a space. */
export function joinedName({ first, last }: SplitName): string {
  const [given, family] = [first.trim(), last.trim() === NO_LAST_NAME ? '' : last.trim()]
  if (FAMILY_FIRST.test(given) && FAMILY_FIRST.test(family)) return `${family}${given}`
  return [given, family].filter(Boolean).join(' ')
}
