import { isChinese, type SplitName } from './split-name'

/** What we write where Zoom insists on a last name and there is none. */
export const NO_LAST_NAME = '-'

/** One name out of Zoom's two: a Chinese one as it is written, family first and without a space. */
export function joinedName({ first, last }: SplitName): string {
  const [given, family] = [first.trim(), last.trim() === NO_LAST_NAME ? '' : last.trim()]
  if (given && family && isChinese(given) && isChinese(family)) return `${family}${given}`
  return [given, family].filter(Boolean).join(' ')
}
