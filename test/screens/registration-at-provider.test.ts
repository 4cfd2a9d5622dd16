import { bootWeapp, waitFor, type WeappHost } from './weapp-host'
import { refusal, visitorStage, webinarAt } from './visitor-stage'

/** Zoom keeps its own list of registrants: the registration here is immediate, the one at Zoom follows by a job. */
describe('the mini-program, for a webinar at Zoom', () => {
  let host: WeappHost
  let stage: ReturnType<typeof visitorStage>

  beforeAll(() => {
    jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-03-01T12:00:00Z'), doNotFake: ['performance'] })
    host = bootWeapp((call) => stage.handle(call))
  })
  beforeEach(() => {
    stage = visitorStage([webinarAt(Date.now(), 'zoomzoom', { title: '全球产品发布会', provider: 'zoom' })], () =>
      Date.now(),
    )
    Object.assign(stage.known, { name: '林晓雨', phone: '13800138000', email: 'lin@example.com' })
    stage.form.hasConsented = true
  })
  afterEach(() => host.closeAll())
  afterAll(() => jest.useRealTimers())

  const openPromo = async () => {
    const promo = host.open('pages/webinar/index', { code: 'zoomzoom' })
    await waitFor(() => promo.find('.promo-bar'))
    return promo
  }

  it('shows after one tap that registering at Zoom runs, and then the personal link, without another tap', async () => {
    const promo = await openPromo()

    promo.tap('.action-button', '立即报名')
    await waitFor(() => promo.text.includes('正在为您向 Zoom 报名…'))
    stage.atProviderByCode.set('zoomzoom', { state: 'done', reason: null, nextTryAt: null })
    await jest.advanceTimersByTimeAsync(3_000)

    await waitFor(() => promo.text.includes('已在 Zoom 完成报名'))
    expect(promo.text).toContain('您的专属入会链接已就绪')
    expect(promo.text).not.toContain('正在为您向')
  })

  it('shows that the host’s approval is pending', async () => {
    stage.registrations.set('zoomzoom', 'pending')
    stage.atProviderByCode.set('zoomzoom', { state: 'done', reason: null, nextTryAt: null })

    const promo = await openPromo()

    await waitFor(() => promo.text.includes('等待主办方审核'))
  })

  it('shows cause and remedy when Zoom refuses, and tries again with one tap', async () => {
    stage.registrations.set('zoomzoom', 'registered')
    stage.atProviderByCode.set('zoomzoom', { state: 'failed', reason: 'provider_unreachable', nextTryAt: null })
    const promo = await openPromo()

    await waitFor(() => promo.text.includes('暂时没有连上 Zoom。您的信息已保留'))
    promo.tap('.action-button', '再试一次')

    await waitFor(() => promo.text.includes('正在为您向 Zoom 报名…'))
  })

  it('shows when a used-up budget is renewed, instead of a spinner for hours', async () => {
    stage.registrations.set('zoomzoom', 'registered')
    stage.atProviderByCode.set('zoomzoom', {
      state: 'queued',
      reason: 'provider_limit_reached',
      nextTryAt: '2026-03-02T00:00:00.000Z',
    })

    const promo = await openPromo()

    await waitFor(() => promo.text.includes('系统会在 明天 08:00 自动继续'))
  })

  it('offers Zoom’s own page, and no form, where only that asks every question', async () => {
    stage.change('zoomzoom', { registersAt: 'provider_page', providerUrl: 'https://zoom.example.com/j/1' })

    const promo = await openPromo()

    await waitFor(() => promo.text.includes('请到 Zoom 的报名页填写'))
    expect(promo.text).toContain('前往直播平台')
    expect(promo.text).not.toContain('立即报名')
  })

  it('shows in the button that registration is closed', async () => {
    stage.change('zoomzoom', { registersAt: 'closed' })

    const promo = await openPromo()

    await waitFor(() => promo.text.includes('报名已关闭'))
    expect(promo.text).not.toContain('立即报名')
  })

  it('shows a host the reason of the refusal', async () => {
    const promo = await openPromo()
    stage.refuse(({ method }) => method === 'POST', refusal(409, 'conflict', '主持人或嘉宾不能报名自己的研讨会'))

    promo.tap('.action-button', '立即报名')

    await waitFor(() =>
      host.calls.find(
        ({ name, options }) =>
          name === 'showToast' && JSON.stringify(options).includes('主持人或嘉宾不能报名自己的研讨会'),
      ),
    )
  })

  it('waits on the watch page for the personal link, and then opens the room', async () => {
    stage.registrations.set('zoomzoom', 'registered')
    stage.watchReplies.set('zoomzoom', {
      outcome: 'at_provider',
      provider: 'zoom',
      atProvider: { state: 'queued', reason: null, nextTryAt: null },
    })
    const watch = host.open('pages/watch/index', { code: 'zoomzoom', what: 'live' })
    await waitFor(() => watch.text.includes('正在为您向 Zoom 报名…'))

    stage.watchReplies.set('zoomzoom', {
      outcome: 'watch',
      url: 'https://zoom.example.com/w/1?tk=mine',
      watchMode: 'browser',
    })
    await jest.advanceTimersByTimeAsync(3_000)

    await waitFor(() => watch.text.includes('在浏览器中观看'))
    expect(watch.text).toContain('tk=mine')
  })
})
