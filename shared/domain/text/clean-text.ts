/** Half of an emoji cut in two: no database and no JSON reader outside JavaScript takes it. */
const HALF_SIGN = /\p{Surrogate}/gu
/** Invisible characters: zero-width ones, direction marks, fillers. They hide text and make equal texts differ. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu
const CONTROL = /[^\P{Cc}\t\n\r]/gu
/**
 * Characters that join or vary the one before: parts of emoji, of rare Chinese characters, of Indic and Arabic words.
 */
const JOINS_OR_VARIES = /[\p{Join_Control}\p{Variation_Selector}\u{e0020}-\u{e007f}]/u
const TAKES_PART = /[\p{L}\p{M}\p{N}\p{So}\p{Emoji}\p{Variation_Selector}\u200d\u{e0020}-\u{e007f}]$/u
const VISIBLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u
/** Most texts hold none of these and are given back after one look. */
const MAY_NEED_CLEANING = /[^\t\n\r -~\u00a1-\u00ac\u00ae-\u02ff\u3001-\u3098\u309b-\u3130\u4e00-\u9fff\uff01-\uff9f]/u

/**
 * The one form in which a typed text is stored and searched: composed (NFC), without half characters, control
 * characters (NUL stays, for its own refusal) and invisible characters. Emoji and the joiners of other scripts are
 * kept.
 */
export function cleanText(text: string): string {
  if (!MAY_NEED_CLEANING.test(text)) return text
  return withoutHalfSigns(text)
    .normalize('NFC')
    .replace(CONTROL, (sign) => (sign === '\0' ? sign : ''))
    .replace(INVISIBLE, (sign, at: number, whole: string) => (isPartOfSign(sign, at, whole) ? sign : ''))
}

/** Without halves of emoji; every other text comes back as it is. */
export const withoutHalfSigns = (text: string): string => text.replace(HALF_SIGN, '')

/** Whether somebody reading would see a letter, a digit or a picture. */
export const hasVisibleText = (text: string): boolean =>
  VISIBLE.test(cleanText(text).replace(/[\u3164\uffa0\u2800]/g, ''))

function isPartOfSign(sign: string, at: number, whole: string): boolean {
  if (!JOINS_OR_VARIES.test(sign)) return false
  const before = whole.slice(Math.max(0, at - 2), at)
  const after = whole.slice(at + sign.length, at + sign.length + 2)
  if (!TAKES_PART.test(before)) return false
  return sign === '\u200c' || sign === '\u200d' ? isJoinable(before, after) : true
}

/** Joiners are between two emoji, or between two letters of scripts that write words with them. */
function isJoinable(before: string, after: string): boolean {
  if (/^[\p{Extended_Pictographic}\u2640\u2642\u2695]/u.test(after))
    return /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u.test(before)
  return JOINING_SCRIPT.test(before) && JOINING_SCRIPT_AHEAD.test(after)
}
const SCRIPTS =
  '[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Malayalam}' +
  '\\p{Script=Kannada}\\p{Script=Telugu}\\p{Script=Sinhala}\\p{Script=Gujarati}\\p{Script=Gurmukhi}]'
const JOINING_SCRIPT = new RegExp(`${SCRIPTS}$`, 'u')
const JOINING_SCRIPT_AHEAD = new RegExp(`^${SCRIPTS}`, 'u')
