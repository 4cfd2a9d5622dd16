import { openZoom, type OpenedZoom } from './opened-zoom'

type Detail = {
  people: { email: string; joinUrl?: string }[]
  online: number
  held: { joins: number; questions: number; polls: number; playUrl?: string }[]
}
type Look = {
  isLive: boolean
  poll?: { options: string[]; done: boolean }
  questions: { question: string; mine: boolean }[]
}

describe('the visitor pages of the Zoom stand-in', () => {
  let zoom: OpenedZoom
  const read = async (address: string) => (await fetch(new URL(address, zoom.origin))).text()
  const submit = async (address: string, values: Record<string, string>) =>
    (await fetch(new URL(address, zoom.origin), { method: 'POST', body: new URLSearchParams(values) })).text()
  const detail = (id: number) => zoom.control<Detail>('GET', `webinars/${id}`)

  beforeEach(async () => {
    zoom = await openZoom()
  })

  afterEach(async () => {
    await zoom.close()
  })

  it('accept a registration with every question, and open the room only by the personal link', async () => {
    const { id } = await zoom.webinar({ topic: '春季发布 <b>', requiredQuestion: '您的部门' })
    const form = await read(`/j/${id}`)
    const unanswered = await submit(`/webinar/register/${id}`, { first_name: '雨', email: 'yu@visitor.example' })
    const done = await submit(`/webinar/register/${id}`, {
      first_name: '雨',
      last_name: '林',
      email: 'yu@visitor.example',
      custom_0: '市场部',
    })
    const joinUrl = (await detail(id)).people[0]?.joinUrl ?? ''
    const before = await read(joinUrl)
    await zoom.control('POST', `webinars/${id}/start`)
    const room = await read(joinUrl)
    const stranger = await read(`/w/${id}?tk=no`)

    expect(form).toContain('您的部门')
    expect(form).toContain('春季发布 &#60;b&#62;')
    expect(unanswered).toContain('请填写所有必填项')
    expect(done).toContain('报名成功')
    expect(before).toContain('还没有开始')
    expect(room).toContain('欢迎，林雨')
    expect(stranger).toContain('无法加入')
  })

  it('record a join when the room opens, its end when the page is left, and answers in between', async () => {
    const { id } = await zoom.webinar()
    await zoom.control('POST', `webinars/${id}/register`, {
      email: 'yu@visitor.example',
      firstName: '雨',
      lastName: '林',
    })
    await zoom.control('POST', `webinars/${id}/start`)
    const token = /__sandbox\/room\/(\w+)/.exec(await read((await detail(id)).people[0]?.joinUrl ?? ''))?.[1]
    const inside = await detail(id)

    await zoom.control('POST', `room/${token}/ask`, { text: '有回放吗？' })
    await zoom.control('POST', `webinars/${id}/open-poll`)
    const seen = await zoom.control<Look>('GET', `room/${token}`)
    await zoom.control('POST', `room/${token}/poll`, { answer: seen.poll?.options[0] })
    const answered = await zoom.control<Look>('GET', `room/${token}`)
    zoom.clock.advance({ minutes: 7 })
    await zoom.control('POST', `room/${token}/leave`)
    await zoom.control('POST', `webinars/${id}/end`)
    const report = await zoom.api<{ participants: { duration: number; name: string }[] }>(
      'GET',
      `/report/webinars/${id}/participants`,
    )

    expect(inside.online).toBe(1)
    expect(seen).toMatchObject({
      isLive: true,
      poll: { done: false },
      questions: [{ question: '有回放吗？', mine: true }],
    })
    expect(answered.poll?.done).toBe(true)
    expect((await detail(id)).held[0]).toMatchObject({ joins: 1, questions: 1, polls: 1 })
    expect(report.body.participants).toMatchObject([{ name: '林雨', duration: 420 }])
  })

  it('ask for a name where registration is off, and play a recording with its transcript', async () => {
    const { id } = await zoom.webinar({ approvalType: 2 })
    const asked = await read(`/j/${id}`)
    await zoom.control('POST', `webinars/${id}/start`)
    const room = await read(`/j/${id}?name=${encodeURIComponent('路人')}`)
    const host = await read(`/s/${id}`)
    zoom.clock.advance({ minutes: 20 })
    await zoom.control('POST', `webinars/${id}/end`)
    await zoom.control('POST', `webinars/${id}/transcript`)
    const playUrl = (await detail(id)).held[0]?.playUrl ?? ''

    expect(asked).toContain('您的姓名')
    expect(room).toContain('欢迎，路人')
    expect(host).toContain('结束网络研讨会')
    expect(await read(playUrl)).toContain('各位朋友大家好')
  })
})
