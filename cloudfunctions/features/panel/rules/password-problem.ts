export type PasswordProblem = 'blank' | 'own_email' | 'common'

/** The words tried first by guessers, in the languages of the panel's users; endings and digits are added to these. */
const COMMON_WORDS =
  'administrator|qwertyuiop|asdfghjkl|wodemima|iloveyou|password|passwort|football|baseball|princess|sunshine|superman|' +
  'changeme|trustno|welcome|letmein|livehall|company|default|monkey|dragon|master|shadow|batman|secret|passwd|qwerty|' +
  'summer|winter|spring|autumn|weixin|wechat|woaini|webinar|zxcvbnm|admin|login|hello|guest|nihao|woshi|vhall|zhibo|' +
  'root|user|test|demo|mima|aini|zoom|pass|temp|abc'
const RUNS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]
const SHORTEST_RUN = 3
/** A password needs at least this many letters beside the common words. */
const OWN_LETTERS = 4
const LOOKS_LIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** Why a long enough password is still refused; undefined where it is accepted. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  const plain = password.normalize('NFKC').toLowerCase()
  if (plain.replaceAll(/[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '') === '') return 'blank'
  if (isOwnEmail(plain, email.toLowerCase())) return 'own_email'

  const spelled = [...plain].map((sign) => LOOKS_LIKE[sign] ?? sign).join('')
  return [plain, spelled].some(isCommon) ? 'common' : undefined
}

function isOwnEmail(plain: string, email: string): boolean {
  const [local = '', domain = ''] = email.split('@')
  const parts = [email, local, domain, domain.split('.')[0] ?? ''].filter((part) => part.length >= 4)
  const rest = parts.reduce((text, part) => text.replaceAll(part, ''), plain)
  return rest !== plain && rest.length < 6
}

function isCommon(text: string): boolean {
  const signs = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  if (new Set(text).size <= 3) return true
  if (isRepeated(signs.join(''))) return true
  const own = withoutRuns(signs.join('').replaceAll(new RegExp(COMMON_WORDS, 'g'), ' '))
  return own.replaceAll(/[^\p{L}]/gu, '').length < OWN_LETTERS && text.replaceAll(/[\p{L}\p{N}\s]/gu, '').length < 6
    ? !hasManyDigits(own)
    : false
}

/** A number that is neither a run of neighbours nor a year is hard enough to guess. */
const hasManyDigits = (text: string) => new Set(text.replaceAll(/(19|20)\d\d|\D/g, '')).size >= 6

function isRepeated(text: string): boolean {
  for (let unit = 1; unit <= 5 && unit * 2 <= text.length; unit += 1) {
    if ([...text].every((sign, at) => sign === text[at % unit])) return true
  }
  return false
}

/** Removes every run of neighbouring characters, forwards and backwards. */
function withoutRuns(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length;) {
    const length = Math.max(...[...RUNS, ...RUNS.map(backwards)].map((run) => runAt(text, at, run)))
    if (length >= SHORTEST_RUN) {
      at += length
    } else {
      rest += text[at]
      at += 1
    }
  }
  return rest
}

function runAt(text: string, at: number, run: string): number {
  const start = run.indexOf(text[at] ?? '')
  if (start < 0) return 0
  let length = 1
  while (text[at + length] !== undefined && text[at + length] === run[start + length]) length += 1
  return length
}

const backwards = (text: string) => [...text].toReversed().join('')
