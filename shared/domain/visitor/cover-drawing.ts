export const COVER_TONES = ['ink', 'clay', 'pine', 'ochre', 'plum'] as const
export type CoverTone = (typeof COVER_TONES)[number]
export type CoverDrawing = { tone: CoverTone; words: string }

const LONGEST_WORDS = 22

/** The cover of a webinar without one: the same title always gets the same tone, its opening words set large. */
export function coverDrawing(title: string): CoverDrawing {
  return { tone: COVER_TONES[hash(title) % COVER_TONES.length] ?? 'ink', words: openingWords(title) }
}

/** The part before the first pause when it is complete in itself, otherwise as much as fits. */
function openingWords(title: string): string {
  const clean = title.trim().replace(/^[【「《[]([^】」》\]]*)[】」》\]]\s*/, '$1：')
  const [opening = ''] = clean.split(/[：:|｜—，,。！!？?]/)
  const words = [...opening].length >= 4 ? opening : clean
  const letters = [...words]
  return letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS - 1).join('')}…` : words
}

function hash(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
