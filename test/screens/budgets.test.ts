import { weights } from '../../local/build/weigh'
import { visitorStage, webinarAt } from './visitor-stage'
import { bootWeapp, waitFor, weappBuild } from './weapp-host'

const KB = 1024

describe('the size of the mini-program', () => {
  it.each(weights())('$title is within its limit', ({ bytes, bar }) => {
    expect(bytes).toBeGreaterThan(50 * KB)
    expect(bytes).toBeLessThanOrEqual(bar)
  })

  it('includes at most 64 KB sent to the view at once, also for a hall of three full pages', async () => {
    const now = Date.now()
    const webinars = Array.from({ length: 55 }, (_, at) =>
      webinarAt(now, `code${String(at).padStart(4, '0')}`, {
        title: `第 ${at} 场：${'从线索到成交的一线打法'.repeat(4)}`,
        status: at < 5 ? 'live' : at < 30 ? 'upcoming' : 'ended',
      }),
    )
    const stage = visitorStage(webinars, () => Date.now())
    const host = bootWeapp((call) => stage.handle(call))

    const hall = host.open('pages/hall/index')
    await waitFor(() => cardsOn() === 20)
    hall.call('onReachBottom')
    await waitFor(() => cardsOn() === 40)
    hall.call('onReachBottom')
    await waitFor(() => cardsOn() === 55)

    expect(hall.text).toContain('已经到底了')
    expect(Math.max(...host.updates.map(({ bytes }) => bytes))).toBeLessThanOrEqual(64 * KB)
    const soFar = host.updates.length
    hall.call('onPullDownRefresh')
    await waitFor(() => host.calls.some(({ name }) => name === 'stopPullDownRefresh'))
    // Nothing changed at the server, so almost no data is sent to the view.
    expect(host.updates.slice(soFar).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2 * KB)
    host.closeAll()

    function cardsOn() {
      return hall.findAll('.live-card').length + hall.findAll('.hall-card').length
    }
  })

  it('is accepted by WeChat’s template and style compilers', () => {
    const compiler: {
      wxmlToJs(folder: string, options: object): string
      wxssToJs(folder: string): string
    } = require('miniprogram-compiler')

    expect(compiler.wxmlToJs(weappBuild, { maxBuffer: 64 * KB * KB }).length).toBeGreaterThan(1_000)
    expect(compiler.wxssToJs(weappBuild).length).toBeGreaterThan(1_000)
  })
})
