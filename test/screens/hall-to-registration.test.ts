import { refusal, visitorStage, webinarAt } from './visitor-stage'
import { bootWeapp, waitFor, type WeappHost } from './weapp-host'

const MINUTE = 60_000

/** The real mini-program build. Jest's clock advances by itself, and tests move it where they must wait for minutes. */
describe('the mini-program', () => {
  let host: WeappHost
  let stage: ReturnType<typeof visitorStage>

  beforeAll(() => {
    jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-03-01T12:00:00Z'), doNotFake: ['performance'] })
    host = bootWeapp((call) => stage.handle(call))
  })
  beforeEach(() => {
    const now = Date.now()
    stage = visitorStage(
      [
        webinarAt(now, 'upcoming', { title: '渠道增长闭门会', startsAt: new Date(now + 65 * MINUTE).toISOString() }),
        webinarAt(now, 'livelive', { title: '正在讲的公开课', status: 'live', viewCount: 12_345 }),
        webinarAt(now, 'endended', { title: '上一期复盘', status: 'ended', hasReplay: true }),
      ],
      () => Date.now(),
    )
  })
  afterEach(() => host.closeAll())
  afterAll(() => jest.useRealTimers())

  it('shows the hall from the server’s response: live first, counts, people, time left', async () => {
    const hall = host.open('pages/hall/index')

    await waitFor(() => hall.find('.hall-card'))
    expect(hall.findAll('.live-card')).toHaveLength(1)
    expect(hall.findAll('.hall-card')).toHaveLength(2)
    expect(hall.text).toContain('正在讲的公开课')
    expect(hall.text).toContain('1.2万次观看')
    expect(hall.text).toContain('1,286人报名')
    expect(hall.text).toContain('1 小时 5 分后开始')
    expect(hall.text).toMatch(/全部3直播中1即将开始1往期1/)
  })

  it('calls through the platform, which identifies the visitor, and sends no identity itself', async () => {
    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.find('.hall-card'))

    const [call] = host.calls.filter(({ name }) => name === 'cloud.callFunction')
    expect(call?.options).toMatchObject({
      name: 'visitor',
      data: { method: 'GET', path: '/api/visitor/hall', query: { page: '1' } },
    })
    expect(JSON.stringify(call?.options.data)).not.toMatch(/openid/i)
  })

  it('leads from the hall through promo page and form to a registration, and sends what was typed', async () => {
    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.find('.hall-card'))

    hall.tap('.hall-card', '渠道增长闭门会')
    const promo = await waitFor(() => host.routes().length === 2 && host.top())
    await waitFor(() => promo.text.includes('立即报名'))
    promo.tap('.action-button', '立即报名')
    const form = await waitFor(() => host.routes().length === 3 && host.top())
    await waitFor(() => form.findAll('.text-field__input').length === 4)
    form.type('.text-field__input', 0, '林晓雨')
    form.type('.text-field__input', 1, '13800138000')
    form.type('.text-field__input', 2, ' lin@example.com ')
    form.tap('.consent-ticks__tick', '同意用于报名')
    await waitFor(() => form.find('.consent-ticks__box--ticked'))
    form.tap('.action-button', '提交报名')

    await waitFor(() => form.text.includes('报名成功'))
    expect(
      stage.calls.find(({ method, body }) => method === 'POST' && body && 'answers' in (body as object))?.body,
    ).toEqual({
      answers: { name: '林晓雨', phone: '13800138000', email: 'lin@example.com', company: '' },
      form: { id: expect.any(String), version: 1 },
      consent: { version: 1, registration: true, marketing: false },
    })
    form.tap('.action-button', '查看直播')
    await waitFor(() => host.routes().length === 2 && host.top().text.includes('已报名'))
  })

  it('shows the server’s reason at its field and keeps what was typed', async () => {
    const form = await openForm()
    stage.refuse(
      ({ body }) => JSON.stringify(body ?? '').includes('answers'),
      refusal(400, 'bad_input', '有一项需要修改。', { 'answers.phone': '手机号应为 11 位数字' }),
    )
    form.type('.text-field__input', 0, '林晓雨')
    form.type('.text-field__input', 1, '1380013')
    form.type('.text-field__input', 2, 'lin@example.com')
    form.tap('.consent-ticks__tick', '同意用于报名')
    await waitFor(() => form.find('.consent-ticks__box--ticked'))

    form.tap('.action-button', '提交报名')

    const problem = await waitFor(() => form.find('.text-field__problem'))
    expect(problem.dom.textContent).toBe('手机号应为 11 位数字')
    form.tap('.action-button', '提交报名')
    await waitFor(() => stage.calls.filter(({ body }) => JSON.stringify(body ?? '').includes('1380013')).length === 2)
  })

  it('asks for required fields before it calls the server', async () => {
    const form = await openForm()
    // The text that the previous visitor typed is still there; this test clears it.
    for (const at of [0, 1, 2]) form.type('.text-field__input', at, '')
    await waitFor(() => !form.data.includes('lin@example.com'))
    const before = stage.calls.length

    form.tap('.action-button', '提交报名')

    await waitFor(() => form.findAll('.text-field__problem').length === 3)
    expect(form.text).toContain('请填写手机号')
    expect(stage.calls).toHaveLength(before)
  })

  it('registers a person whose details are on record with one tap and no form', async () => {
    stage.form.hasConsented = true
    Object.assign(stage.known, { name: '林晓雨', phone: '13800138000', email: 'lin@example.com' })
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('立即报名'))

    promo.tap('.action-button', '立即报名')

    await waitFor(() => promo.text.includes('已报名'))
    expect(host.routes()).toEqual(['pages/webinar/index'])
  })

  it('shows the start and the end of a webinar on the open promo page without a reload', async () => {
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('距离开播'))

    stage.change('upcoming', { status: 'live' })
    await jest.advanceTimersByTimeAsync(20_500)

    await waitFor(() => promo.text.includes('直播进行中') && promo.text.includes('立即观看'))
    stage.change('upcoming', { status: 'ended', hasReplay: true })
    await jest.advanceTimersByTimeAsync(5_500)
    await waitFor(() => promo.text.includes('直播已结束') && promo.text.includes('观看回放'))
  })

  it('searches when the typing pauses, says when nothing is found, and shows all again', async () => {
    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.find('.hall-card'))
    const before = stage.calls.length

    hall.type('.hall-head__search-input', 0, '闭')
    hall.type('.hall-head__search-input', 0, '闭门会')
    await jest.advanceTimersByTimeAsync(400)
    await waitFor(() => hall.findAll('.hall-card').length === 1 && hall.findAll('.live-card').length === 0)
    const asked = stage.calls.slice(before).flatMap(({ query }) => query?.search ?? [])
    hall.type('.hall-head__search-input', 0, '没有这一场')
    await jest.advanceTimersByTimeAsync(400)
    await waitFor(() => hall.text.includes('没有找到「没有这一场」'))
    hall.tap('.action-button', '查看全部')

    await waitFor(() => hall.find('.live-card'))
    expect(asked).toEqual(['闭门会'])
  })

  it('opens the hall filtered as its address says', async () => {
    const hall = host.open('pages/hall/index', { search: encodeURIComponent('闭门会'), status: 'upcoming' })

    await waitFor(() => hall.find('.hall-card'))

    expect(stage.calls.find(({ path }) => path === '/api/visitor/hall')?.query).toMatchObject({
      search: '闭门会',
      status: 'upcoming',
    })
  })

  it('opens the live platform without identifying the visitor, while the live link is off', async () => {
    stage.change('upcoming', { usesLiveLink: false, providerUrl: 'https://live.vhall.com/1' })
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('前往直播平台'))

    promo.tap('.action-button', '前往直播平台')
    await waitFor(() => promo.text.includes('在直播平台报名和观看'))
    promo.tap('.action-button', '复制页面链接')

    await waitFor(() => host.clipboard === 'https://live.vhall.com/1')
    expect(stage.calls.filter(({ path }) => path.endsWith('/registrations'))).toEqual([])
  })

  it('moves a started webinar into the live section of the open hall', async () => {
    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.find('.hall-card'))

    stage.change('upcoming', { status: 'live' })
    await jest.advanceTimersByTimeAsync(10_500)

    await waitFor(() => hall.findAll('.live-card').length === 2)
  })

  it('makes no call while the page is hidden, and one at once when it is shown again', async () => {
    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.find('.hall-card'))
    hall.call('onHide')
    await jest.advanceTimersByTimeAsync(100)
    const before = stage.calls.length

    await jest.advanceTimersByTimeAsync(120_000)

    expect(stage.calls).toHaveLength(before)
    hall.call('onShow')
    await waitFor(() => stage.calls.length > before)
  })

  it('runs the countdown on the server’s clock, not the phone’s', async () => {
    const now = Date.now()
    const serverIsAhead = 30 * MINUTE
    stage = visitorStage(
      [
        webinarAt(now + serverIsAhead, 'upcoming', {
          startsAt: new Date(now + serverIsAhead + 10 * MINUTE).toISOString(),
        }),
      ],
      () => Date.now() + serverIsAhead,
    )

    const promo = host.open('pages/webinar/index', { code: 'upcoming' })

    await waitFor(() => /距离开播00时(10分00|09分5\d)秒/.test(promo.text))
    await jest.advanceTimersByTimeAsync(60_000)
    await waitFor(() => /距离开播00时08分\d\d秒/.test(promo.text))
  })

  it('cancels a registration after a confirmation, and registers again with one tap', async () => {
    stage.form.hasConsented = true
    Object.assign(stage.known, { name: '林晓雨', phone: '13800138000', email: 'lin@example.com' })
    stage.registrations.set('upcoming', 'registered')
    const mine = host.open('pages/my-registrations/index')
    await waitFor(() => mine.text.includes('渠道增长闭门会'))
    expect(mine.text).toContain('138****0000')

    mine.tap('.action-button', '取消报名')
    await waitFor(() => mine.text.includes('要取消这场报名吗'))
    expect(stage.registrations.get('upcoming')).toBe('registered')
    mine.tap('.action-button', '确定取消')

    await waitFor(() => mine.text.includes('重新报名'))
    expect(stage.registrations.get('upcoming')).toBe('cancelled')
    mine.tap('.action-button', '重新报名')
    await waitFor(() => mine.find('.registration-card') && !mine.text.includes('重新报名'))
    expect(stage.registrations.get('upcoming')).toBe('registered')
  })

  it('opens the live room inside the page for a registered person, and sends others to register first', async () => {
    const watch = host.open('pages/watch/index', { code: 'livelive', what: 'live' })
    await waitFor(() => watch.text.includes('先报名，再观看'))
    stage.form.hasConsented = true
    Object.assign(stage.known, { name: '林晓雨', phone: '13800138000', email: 'lin@example.com' })

    watch.tap('.action-button', '报名并观看')

    await waitFor(() => watch.data.includes('https://live.example.com/livelive?k=personal'))
  })

  it('copies the personal link for a room that opens in the browser', async () => {
    stage.watchReplies.set('livelive', {
      outcome: 'watch',
      url: 'https://live.example.com/a?k=1',
      watchMode: 'browser',
    })

    const watch = host.open('pages/watch/index', { code: 'livelive', what: 'live' })

    await waitFor(() => watch.text.includes('在浏览器中观看') && host.clipboard === 'https://live.example.com/a?k=1')
  })

  it('opens automatically at the start', async () => {
    stage.registrations.set('upcoming', 'registered')
    const watch = host.open('pages/watch/index', { code: 'upcoming', what: 'live' })
    await waitFor(() => watch.text.includes('直播还没有开始'))

    stage.change('upcoming', { status: 'live' })
    await jest.advanceTimersByTimeAsync(5_500)

    await waitFor(() => watch.data.includes('https://live.example.com/upcoming?k=personal'))
  })

  it('shows the server’s error message with its request id, and recovers on retry', async () => {
    const end = stage.refuse(() => true, refusal(503, 'database_unavailable', '数据库暂时无法连接'))
    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.text.includes('数据库暂时无法连接') && hall.text.includes('req-7f3a'))

    end()
    hall.tap('.action-button', '重新加载')

    await waitFor(() => hall.find('.hall-card'))
  })

  it('leads from an unknown webinar back to the hall', async () => {
    const promo = host.open('pages/webinar/index', { code: 'nosuchon' })
    await waitFor(() => promo.text.includes('找不到这场直播'))

    promo.tap('.action-button', '返回大厅')

    await waitFor(() => host.routes().join() === 'pages/hall/index')
  })

  it('shares the webinar with its title and a path that opens it', async () => {
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('立即报名'))

    expect(promo.call('onShareAppMessage', {})).toMatchObject({
      title: '渠道增长闭门会',
      path: '/pages/webinar/index?code=upcoming',
    })
  })

  async function openForm() {
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('立即报名'))
    promo.tap('.action-button', '立即报名')
    await waitFor(() => host.top().findAll('.text-field__input').length === 4)
    return host.top()
  }
})
