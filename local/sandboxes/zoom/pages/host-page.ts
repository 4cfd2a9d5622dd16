import { escapeHtml, scriptValue } from '../../html'
import { isInside, isLive } from '../lives'
import { isOver } from '../registering'
import type { Webinar } from '../state'
import type { World } from '../world'
import { BRAND, FOOT, pageShell } from './page-shell'
import { whenOf } from './when'

/** The host's page behind `start_url`: start, end, show a poll to the audience. */
export function hostPage(world: World, webinar: Webinar): string {
  const { id, topic, registrants, held } = webinar
  const live = isLive(webinar)
  const now = held.at(-1)
  const inside = live ? (now?.joins.filter(isInside).length ?? 0) : 0
  const registered = registrants.filter(({ status }) => status === 'approved').length
  const start =
    isOver(webinar, world.now()) && held.length === 0 ? '补开始' : held.length > 0 ? '再次开始' : '开始网络研讨会'
  const actions = live
    ? `<button class="go stop" data-act="end">结束网络研讨会</button><button class="go plain" data-act="open-poll">发起投票</button>`
    : `<button class="go" data-act="start">${start}</button>`
  const body = `${BRAND}<main class="page"><div><h1>${escapeHtml(topic)}</h1><p class="when">${escapeHtml(whenOf(webinar))}</p></div>
<section class="card"><h2>${live ? '正在直播' : '主持人'}</h2><div class="figures"><div><b>${registered}</b><span>已报名</span></div><div><b>${inside}</b><span>在场</span></div><div><b>${now?.questions.length ?? 0}</b><span>提问</span></div></div>
<div class="row">${actions}</div><p class="wrong" role="alert" id="wrong" hidden></p></section></main>${FOOT}`
  return pageShell(
    topic,
    body,
    `for (const button of document.querySelectorAll('[data-act]')) button.onclick = async () => {
  button.disabled = true
  const reply = await fetch('/__sandbox/webinars/' + ${scriptValue(id)} + '/' + button.dataset.act, { method: 'POST' })
  if (reply.ok) return location.reload()
  document.getElementById('wrong').textContent = (await reply.json()).error
  document.getElementById('wrong').hidden = false
  button.disabled = false
}`,
  )
}
