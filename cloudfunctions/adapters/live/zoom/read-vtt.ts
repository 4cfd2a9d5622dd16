import type { TranscriptCue } from '../../../ports/provider-recording'

/** `hh:` may be missing; a cue's position and style settings follow the second time. */
const TIMES = /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s|$)/
const NOT_CUES = /^(NOTE|STYLE|REGION)(\s|$)/
/** Zoom writes the speaker before the text; other writers use a voice tag. */
const SPEAKER = /^([^:：\n]{1,80})[:：]\s+(?=\S)/
const VOICE = /^<v(?:\.[^\s<>]*)?\s+([^\s<>][^<>]*)>/

/** Reads WebVTT as Zoom writes it. Undefined where the text is not WebVTT. */
export function readVtt(text: string): TranscriptCue[] | undefined {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!/^WEBVTT(\s|$)/.test(whole)) return undefined

  return whole
    .split(/\n{2,}/)
    .slice(1)
    .flatMap((block) => toCue(block) ?? [])
}

/** An optional number or name, the times, and lines of text. */
function toCue(block: string): TranscriptCue | undefined {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  if (NOT_CUES.test(lines[0] ?? '')) return undefined

  const at = lines.findIndex((line) => TIMES.test(line))
  const [, from = '', to = ''] = TIMES.exec(lines[at] ?? '') ?? []
  if (at < 0 || at > 1) return undefined

  const said = lines.slice(at + 1).join('\n')
  const voice = VOICE.exec(said)
  const named = voice ?? SPEAKER.exec(said)
  const line = plain(named ? said.slice(named[0].length) : said)
  if (line === '') return undefined
  return { from: secondsOf(from), to: secondsOf(to), ...(named && { speaker: plain(named[1] ?? '') }), text: line }
}

function secondsOf(time: string): number {
  const seconds = time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(seconds * 1000) / 1000
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
}

/** Removes tags and decodes entities; once, so that `&amp;lt;` stays `&lt;`. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z0-9:.][^<>\n]*>/gi, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (entity, decimal?: string, hex?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? entity
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
      },
    )
    .trim()
}
