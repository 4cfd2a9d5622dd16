import { escapeHtml } from '../../html'
import type { Held, Webinar } from '../state'
import { BRAND, FOOT, pageShell } from './page-shell'

/** A cloud recording, with its transcript once there is one. */
export function playPage({ topic }: Webinar, { startedAt, endedAt = startedAt, recording }: Held, now: number): string {
  const minutes = Math.round((endedAt - startedAt) / 60_000)
  const hasTranscript = recording?.transcriptAt !== undefined && recording.transcriptAt <= now
  const cues = hasTranscript
    ? cuesOf(recording.transcript)
        .map(({ at, text }) => `<div class="cue"><time>${escapeHtml(at)}</time><span>${escapeHtml(text)}</span></div>`)
        .join('')
    : '<p class="empty">文字稿还在生成</p>'
  const body = `${BRAND}<div class="play"><div class="stage" style="color:#fff"><div><div class="face" aria-hidden="true">▶</div><b>${escapeHtml(topic)}</b><p>云录制 · ${minutes} 分钟</p></div></div>
<main class="page"><section class="card"><h2>文字稿</h2><div>${cues}</div></section></main></div>${FOOT}`
  return pageShell(topic, body)
}

function cuesOf(vtt: string): { at: string; text: string }[] {
  return vtt.split(/\r?\n\r?\n/).flatMap((block) => {
    const [, at, text] = /(\d{2}:\d{2}:\d{2})\.\d{3} --> .*\n([\s\S]+)/.exec(block) ?? []
    return at && text ? [{ at, text: text.trim() }] : []
  })
}
