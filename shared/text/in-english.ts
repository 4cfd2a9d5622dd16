import { sentences } from './en/sentences'

type Pattern = { chinese: RegExp; english: string }

const patterns: Pattern[] = Object.entries(sentences)
  .filter(([chinese]) => chinese.includes('{}'))
  .map(([chinese, english]) => ({
    chinese: new RegExp(`^${chinese.split('{}').map(literally).join('(.+?)')}$`, 's'),
    english,
  }))

/** A sentence that was put together in Chinese; what is not known here, such as a provider's own words, stays as it is. */
export function inEnglish(sentence: string): string {
  const whole = sentences[sentence]
  if (whole) return whole

  for (const { chinese, english } of patterns) {
    const values = chinese.exec(sentence)
    if (values) return english.replaceAll(/\{(\d)\}/g, (_, place: string) => inEnglish(values[Number(place)] ?? ''))
  }
  return sentence
}

function literally(part: string): string {
  return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
