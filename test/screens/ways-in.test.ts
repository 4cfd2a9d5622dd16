import { ISSUED_BROWSER, visitorStage, webinarAt } from './visitor-stage'
import { bootWeapp, waitFor, type WeappHost } from './weapp-host'

type Card = { title: string; path: string; promise: Promise<{ path: string }> }

/** The real mini-program build, opened by its codes and links. */
describe('a mini-program that was opened by a code', () => {
  let host: WeappHost
  let stage: ReturnType<typeof visitorStage>
  beforeAll(() => {
    host = bootWeapp((call) => stage.handle(call))
  })
  beforeEach(() => {
    stage = visitorStage(
      [
        webinarAt(Date.now(), 'upcoming', { title: '渠道增长闭门会' }),
        webinarAt(Date.now(), 'anothero', { title: '另一场' }),
      ],
      () => Date.now(),
    )
    stage.form.hasConsented = true
    Object.assign(stage.known, { name: '林晓雨', phone: '13800138000', email: 'lin@example.com' })
  })
  afterEach(() => host.closeAll())

  const visits = () => stage.calls.filter(({ path }) => path === '/api/visitor/visits').map(({ body }) => body)
  const registration = () =>
    stage.calls.find(({ path, method }) => method === 'POST' && path.endsWith('/registrations'))?.body

  it('shows the webinar of the scene, counts the channel visit, and sends both with the registration', async () => {
    stage.links.set('Ab12Cd34', { webinarCode: 'upcoming', channel: 'booth', isShare: false })

    const promo = host.open('pages/webinar/index', { scene: 's%3DAb12Cd34' })
    await waitFor(() => promo.text.includes('立即报名'))
    promo.tap('.action-button', '立即报名')
    await waitFor(() => registration())

    expect(promo.text).toContain('渠道增长闭门会')
    await waitFor(() => visits().length === 2)
    expect(visits()).toEqual([
      { webinarCode: 'upcoming', channel: 'booth' },
      { webinarCode: 'upcoming', channel: 'booth', browser: ISSUED_BROWSER },
    ])
    expect(registration()).toMatchObject({ touch: { channel: 'booth' } })
  })

  it('credits the person who shared the link', async () => {
    stage.links.set('Ef56Gh78', { webinarCode: 'anothero', channel: null, isShare: true })

    const promo = host.open('pages/webinar/index', { s: 'Ef56Gh78' })
    await waitFor(() => promo.text.includes('立即报名'))
    promo.tap('.action-button', '立即报名')
    await waitFor(() => registration())

    expect(visits()).toEqual([])
    expect(registration()).toMatchObject({ touch: { share: 'Ef56Gh78' } })
  })

  it('says when the link of the code no longer exists, and offers the hall', async () => {
    const promo = host.open('pages/webinar/index', { scene: 's%3DNothing1' })

    await waitFor(() => promo.findAll('.action-button').length > 0)
    expect(promo.text).not.toContain('立即报名')
  })

  it('sends a share card with the sharer’s own link', async () => {
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('立即报名'))

    const card = promo.call('onShareAppMessage', {}) as Card

    expect(card).toMatchObject({ title: '渠道增长闭门会', path: '/pages/webinar/index?code=upcoming' })
    expect((await card.promise).path).toBe('/pages/webinar/index?code=upcoming&s=Share123')
  })

  it('creates a share link only when somebody shares', async () => {
    const promo = host.open('pages/webinar/index', { code: 'upcoming' })
    await waitFor(() => promo.text.includes('立即报名'))

    expect(stage.calls.filter(({ path }) => path.endsWith('/shares'))).toEqual([])
  })
})
