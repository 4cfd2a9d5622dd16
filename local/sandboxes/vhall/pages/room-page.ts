import { escapeHtml, scriptValue } from '../../html'
import type { Activity, Person } from '../state'
import { pageShell } from './page-shell'
import { ROOM_SCRIPT } from './room-script'

/** The live room or the replay: picture, chat, and the host's actions. */
export function roomPage(activity: Activity, person: Person, token: string, replay: boolean): string {
  const cover = activity.imgUrl ? `<img src="${escapeHtml(activity.imgUrl)}" alt="">` : ''
  const badge = replay ? '<span class="pill">回放</span>' : '<span class="pill on"><i class="dot"></i>直播中</span>'
  const body = `<main class="page room">
<div class="stage">${cover}<div class="top">${badge}<span class="pill" id="online"${replay ? ' hidden' : ''}>0 人在线</span></div>
<div class="middle"><div class="wave"><i></i><i></i><i></i><i></i><i></i></div></div>
<div class="mark">微吼直播 · 本地替身</div><div class="bar"><i id="progress"></i></div></div>
<div class="head"><h1>${escapeHtml(activity.subject)}</h1><p>欢迎，${escapeHtml(person.name)}</p></div>
<div class="pushed"><div class="card prize" id="prize" hidden><h2>恭喜中奖</h2><div id="prize-name"></div></div>
<div class="card" id="sign" hidden><div class="row"><h2>主持人发起了签到</h2><button class="go" id="sign-button">签到</button></div></div>
<form class="card" id="survey" hidden></form></div>
<div class="tab"><span>聊天</span></div>
<div class="chat" id="chat" aria-live="polite"><div class="empty">还没有人说话，来打个招呼吧</div></div>
<form class="dock" id="say"${replay ? ' hidden' : ''}><input id="text" maxlength="200" placeholder="说点什么…" aria-label="聊天内容" autocomplete="off"><button class="go">发送</button></form>
</main>`
  const start = `const room = ${scriptValue(`/__sandbox/room/${token}`)}, replay = ${scriptValue(replay)}, began = ${scriptValue(activity.state)};`
  return pageShell(activity.subject, body, start + ROOM_SCRIPT)
}
