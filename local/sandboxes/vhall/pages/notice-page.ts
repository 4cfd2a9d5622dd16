import { escapeHtml, scriptValue } from '../../html'
import type { Activity } from '../state'
import { pageShell } from './page-shell'

/** A page with one message. It reloads once the activity it waits for has changed its state. */
export function noticePage(title: string, text: string, { waitFor }: { waitFor?: Activity } = {}): string {
  const cover = waitFor?.imgUrl
    ? `<div class="stage"><img src="${escapeHtml(waitFor.imgUrl)}" alt="" style="opacity:1"></div>`
    : ''
  const sign = cover ? '' : '<div class="sign">▶</div>'
  const body = `<main class="page">${cover}<div class="note">${sign}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
<div class="count" id="count" hidden></div></div><div class="foot">微吼直播 · 本地替身</div></main>`
  return pageShell(title, body, waitFor && waiting(waitFor))
}

function waiting({ id, state, startTime }: Activity): string {
  return `const starts = ${scriptValue(state === 2 ? startTime : 0)}
function count() {
  const left = Math.floor((starts - Date.now()) / 1000)
  const box = document.getElementById('count')
  box.hidden = left <= 0
  const parts = [[Math.floor(left / 86400), '天'], [Math.floor(left / 3600) % 24, '时'], [Math.floor(left / 60) % 60, '分'], [left % 60, '秒']]
  box.innerHTML = parts.map(([number, unit]) => '<span><b>' + String(number).padStart(2, '0') + '</b>' + unit + '</span>').join('')
}
count()
setInterval(count, 1000)
setInterval(async () => {
  const reply = await fetch('/__sandbox/room/state/' + ${scriptValue(id)}).then((one) => one.json()).catch(() => ({}))
  if (reply.state && reply.state !== ${scriptValue(state)}) location.reload()
}, 2000)`
}
