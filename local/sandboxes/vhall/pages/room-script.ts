/** Runs in the room page; `room`, `replay` and `began` are set before it. */
export const ROOM_SCRIPT = `
const at = (id) => document.getElementById(id)
const post = (path, body) => fetch(room + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body || {}) })
let drawn = '', shownSurvey = 0, signed = 0, seconds = 0

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
  if (!survey || survey.done || survey.id === shownSurvey) return
  shownSurvey = survey.id
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
