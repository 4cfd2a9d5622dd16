import { escapeHtml, scriptValue } from '../../html'
import type { Activity, Person } from '../state'
import { pageShell } from './page-shell'

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

/** Runs in the room page; `room`, `replay` and `began` are set before it. */
const ROOM_SCRIPT = `
const at = (id) => document.getElementById(id)
const post = (path, body) => fetch(room + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body || {}) })
let drawn = '', shownScan = 0, signed = 0, seconds = 0

async function look() {
  const view = await fetch(room).then((reply) => reply.json()).catch(() => null)
  if (!view || !view.state) return
  if (view.state !== began) return location.reload()
  at('online').textContent = view.online + ' 人在线'
  drawChat(view.chat)
  at('sign').hidden = !view.signIn || view.signIn.done || view.signIn.id === signed
  if (view.signIn) at('sign').dataset.id = view.signIn.id
  drawSurvey(view.survey)
  at('prize').hidden = !view.prize
  at('prize-name').textContent = view.prize || ''
}

function drawChat(chat) {
  const key = chat.map((one) => one.id).join()
  if (key === drawn || chat.length === 0) return
  drawn = key
  const box = at('chat')
  box.replaceChildren(...chat.map((one) => {
    const row = document.createElement('div')
    row.className = one.mine ? 'msg mine' : 'msg'
    row.innerHTML = '<div class="face"></div><div><div class="name"></div><div class="text"></div></div>'
    row.querySelector('.face').textContent = one.name.slice(0, 1)
    row.querySelector('.name').textContent = one.name
    if (one.role === 1) row.querySelector('.name').insertAdjacentHTML('beforeend', '<span class="host">主持人</span>')
    row.querySelector('.text').textContent = one.text
    return row
  }))
  box.scrollTop = box.scrollHeight
}

function drawSurvey(survey) {
  const form = at('survey')
  form.hidden = !survey || survey.done
  if (!survey || survey.done || survey.id === shownScan) return
  shownScan = survey.id
  form.replaceChildren()
  form.insertAdjacentHTML('beforeend', '<h2></h2>')
  form.querySelector('h2').textContent = survey.subject
  survey.questions.forEach((question, index) => {
    const title = document.createElement('p')
    title.textContent = question.title
    form.append(title)
    if (!question.options) {
      form.insertAdjacentHTML('beforeend', '<input type="text" name="q' + index + '">')
      form.lastElementChild.setAttribute('aria-label', question.title)
      return
    }
    for (const option of question.options) {
      const label = document.createElement('label')
      label.innerHTML = '<input type="radio" required name="q' + index + '">'
      label.firstChild.value = option
      label.append(option)
      form.append(label)
    }
  })
  form.insertAdjacentHTML('beforeend', '<button class="go">提交问卷</button>')
  form.onsubmit = async (event) => {
    event.preventDefault()
    const data = new FormData(form)
    await post('/answer', { values: survey.questions.map((_, index) => data.get('q' + index) || '') })
    form.hidden = true
  }
}

at('sign-button').onclick = async () => {
  signed = Number(at('sign').dataset.id)
  at('sign').hidden = true
  await post('/sign-in')
  look()
}
at('say').onsubmit = async (event) => {
  event.preventDefault()
  const text = at('text').value
  at('text').value = ''
  await post('/chat', { text })
  look()
}
setInterval(() => { at('progress').style.width = replay ? Math.min(100, ++seconds / 36) + '%' : '100%' }, 1000)
addEventListener('pagehide', () => navigator.sendBeacon(room + '/leave'))
addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
look()
setInterval(look, 2000)
`
