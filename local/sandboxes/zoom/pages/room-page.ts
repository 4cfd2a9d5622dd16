import { escapeHtml, scriptValue } from '../../html'
import type { Webinar } from '../state'
import { pageShell } from './page-shell'

/** The room: picture, poll and questions. Opening the page joins, leaving the page leaves. */
export function roomPage({ topic }: Webinar, name: string, token: string): string {
  const body = `<main class="room"><div class="top"><span class="live">直播中</span><b>${escapeHtml(topic)}</b><span id="inside"></span></div>
<div class="parts"><div class="stage"><div><div class="face">${escapeHtml(topic.slice(0, 1))}</div><b>${escapeHtml(topic)}</b><p>欢迎，${escapeHtml(name)}</p></div></div>
<section class="side"><form class="poll" id="poll" hidden></form><h2>问答</h2><div class="list" id="list" aria-live="polite"><p class="empty">还没有人提问</p></div>
<form class="ask" id="ask"><input id="text" maxlength="300" placeholder="向主持人提问…" aria-label="提问" autocomplete="off"><button class="go">发送</button></form></section></div></main>`
  return pageShell(topic, body, `const room = ${scriptValue(`/__sandbox/room/${token}`)};${SCRIPT}`)
}

const SCRIPT = `
const at = (id) => document.getElementById(id)
const post = (path, body) => fetch(room + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body || {}) })
let drawn = '', shownPoll = ''

async function look() {
  const view = await fetch(room).then((reply) => reply.json()).catch(() => null)
  if (!view || view.error) return
  if (!view.isLive) return location.reload()
  at('inside').textContent = view.inside + ' 人'
  drawPoll(view.poll)
  drawQuestions(view.questions)
}

function drawPoll(poll) {
  const form = at('poll')
  form.hidden = !poll || poll.done
  if (!poll || poll.done || poll.id === shownPoll) return
  shownPoll = poll.id
  const title = document.createElement('b')
  title.textContent = poll.question
  form.replaceChildren(title, ...poll.options.map((option) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = option
    button.onclick = async () => { form.hidden = true; await post('/poll', { answer: option }); look() }
    return button
  }))
}

function drawQuestions(questions) {
  const key = JSON.stringify(questions)
  if (key === drawn || questions.length === 0) return
  drawn = key
  at('list').replaceChildren(...questions.map((one) => {
    const row = document.createElement('div')
    row.className = 'q'
    const who = document.createElement('small')
    who.textContent = one.mine ? '我' : one.name
    row.append(who, one.question, ...one.answers.map((answer) => {
      const line = document.createElement('em')
      line.textContent = answer.by + '：' + answer.content
      return line
    }))
    return row
  }))
  at('list').scrollTop = at('list').scrollHeight
}

at('ask').onsubmit = async (event) => {
  event.preventDefault()
  const text = at('text').value
  at('text').value = ''
  await post('/ask', { text })
  look()
}
addEventListener('pagehide', () => navigator.sendBeacon(room + '/leave'))
addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
look()
setInterval(look, 2000)`
