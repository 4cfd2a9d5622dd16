import type { Cue, Recording, TranscriptHit } from '../../shared/contracts/recordings'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'

const VTT = `WEBVTT

1
00:00:01.000 --> 00:00:04.500
周岩: 欢迎来到全球产品发布会

2
00:12:30.000 --> 00:12:36.250
李倩: 下面介绍数据安全与私有化部署

3
01:02:00.000 --> 01:02:05.000
周岩: 谢谢大家
`

describe('recordings of a webinar at Zoom', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
  })
  afterEach(() => world.close())

  const recordings = async ({ id }: { id: string }) =>
    (await expectOk<{ items: Recording[] }>((await world.operator()).get(`/api/admin/webinars/${id}/recordings`))).items
  const transcript = async ({ id }: { id: string }) =>
    (await expectOk<{ items: Cue[] }>((await world.operator()).get(`/api/admin/recordings/${id}/transcript`))).items
  const search = async (query: string) =>
    expectOk<{ items: TranscriptHit[]; total: number }>((await world.operator()).get(`/api/admin/transcripts?${query}`))

  async function heldWebinar(title = '全球产品发布会'): Promise<WebinarDetail> {
    await story.connected()
    const webinar = await story.webinar({ title })
    await story.atZoom(webinar, 'change', { recordsToCloud: true })
    const ids = await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])
    await story.hold(webinar, [{ registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 0, to: 60 }])
    return webinar
  }

  it('come with topic, start and address once they are switched on, and are the replay', async () => {
    await story.connect({ recordingSync: 'all' })
    const webinar = await heldWebinar()
    await story.atZoom(webinar, 'recording')

    await story.sync(webinar)

    expect(await recordings(webinar)).toMatchObject([
      {
        topic: '全球产品发布会',
        startedAt: '2026-12-01T06:00:00.000Z',
        state: 'ready',
        playUrl: expect.stringMatching(/^http.*\/rec\/play\//),
      },
    ])
    expect(await story.detail(webinar)).toMatchObject({ hasReplay: true })
  })

  it('are not shown while they are switched off, and the switch is named', async () => {
    await story.connect({ recordingSync: 'none' })
    const webinar = await heldWebinar()
    await story.atZoom(webinar, 'recording')

    await story.sync(webinar)

    expect(await recordings(webinar)).toEqual([])
    expect((await story.log(webinar)).open).toMatchObject([
      {
        kind: 'recording_not_synced',
        detail: { reason: 'setting_off', decidedBy: 'account_recordings' },
        retryParts: ['recordings'],
      },
    ])
    expect(await story.detail(webinar)).toMatchObject({ hasReplay: false, openWarnings: 0 })
  })

  it('have a transcript that comes later than the video and can be read line by line', async () => {
    await story.connect({ recordingSync: 'all' })
    const webinar = await heldWebinar()
    await story.atZoom(webinar, 'recording', { text: VTT })
    await story.sync(webinar)
    const early = await story.warnings(webinar)
    await story.atZoom(webinar, 'transcript')

    await story.retry(webinar, ['recordings'])

    const [recording] = await recordings(webinar)
    expect(early).toEqual(['sync_error transcript_missing processing'])
    expect(recording).toMatchObject({ transcript: 'ready', cueCount: 3 })
    expect(await transcript(recording!)).toEqual([
      { position: 0, from: 1, to: 4.5, speaker: '周岩', text: '欢迎来到全球产品发布会' },
      { position: 1, from: 750, to: 756.25, speaker: '李倩', text: '下面介绍数据安全与私有化部署' },
      { position: 2, from: 3720, to: 3725, speaker: '周岩', text: '谢谢大家' },
    ])
    expect(await story.warnings(webinar)).toEqual([])
  })

  it('are found by any word of a transcript line, in one webinar or in all', async () => {
    await story.connect({ recordingSync: 'all' })
    const webinar = await heldWebinar()
    const other = await heldWebinar('秋季沙龙')
    await story.atZoom(webinar, 'transcript', { text: VTT })
    await story.atZoom(other, 'transcript', {
      text: 'WEBVTT\n\n1\n00:00:10.000 --> 00:00:12.000\n王芳: 私有化部署要多久\n\n2\n00:00:13.000 --> 00:00:14.000\n王芳: 100%_满意\n',
    })
    for (const one of [webinar, other]) await story.sync(one)

    const all = await search(`search=${encodeURIComponent('有化部')}`)
    const here = await search(`search=${encodeURIComponent('有化部')}&webinarId=${webinar.id}`)
    const bySpeaker = await search(`search=${encodeURIComponent('王芳')}`)
    const literal = await search(`search=${encodeURIComponent('%_满')}`)

    expect(all.total).toBe(2)
    expect(here.items).toMatchObject([
      {
        webinar: { id: webinar.id, title: '全球产品发布会' },
        cue: { from: 750, speaker: '李倩', text: '下面介绍数据安全与私有化部署' },
      },
    ])
    expect(bySpeaker.total).toBe(2)
    expect(literal.items).toMatchObject([{ cue: { text: '100%_满意' } }])
  })

  it('are only marked when they are deleted at Zoom, and unmarked when they are restored there', async () => {
    await story.connect({ recordingSync: 'all' })
    const webinar = await heldWebinar()
    await story.atZoom(webinar, 'transcript', { text: VTT })
    await story.sync(webinar)
    await story.atZoom(webinar, 'remove-recording')
    await story.retry(webinar, ['recordings'])
    const gone = {
      rows: await recordings(webinar),
      detail: await story.detail(webinar),
      warnings: await story.warnings(webinar),
    }
    await story.atZoom(webinar, 'restore-recording')

    await story.retry(webinar, ['recordings'])

    expect(gone.rows).toMatchObject([{ state: 'deleted', cueCount: 3, deletedAt: expect.any(String) }])
    expect(gone.detail.hasReplay).toBe(false)
    expect(gone.warnings).toEqual(['recording_not_synced deleted'])
    expect(await recordings(webinar)).toMatchObject([{ state: 'ready', deletedAt: null }])
    expect(await story.detail(webinar)).toMatchObject({ hasReplay: true })
    expect(await story.warnings(webinar)).toEqual([])
  })

  it('change nothing when they are read again', async () => {
    await story.connect({ recordingSync: 'all' })
    const webinar = await heldWebinar()
    await story.atZoom(webinar, 'transcript', { text: VTT })
    await story.sync(webinar)

    await story.retry(webinar, ['recordings'])

    const runs = await story.runs(webinar)
    const [again, first] = [runs.find(({ parts }) => parts !== null), runs.find(({ parts }) => parts === null)]
    expect(first?.counts).toMatchObject({ recordings: { read: 1, written: 1 }, transcripts: { read: 3, written: 3 } })
    expect(again).toMatchObject({
      parts: ['recordings'],
      counts: {
        registrants: { read: 0 },
        stays: { read: 0 },
        recordings: { read: 1, written: 0 },
        transcripts: { read: 3, written: 0 },
      },
    })
  })

  it('are fetched again automatically while Zoom is still processing them', async () => {
    const account = await story.connect({ recordingSync: 'all' })
    await story.receivesEvents(account)
    await world.zoom('POST', 'settings', { recordingAfterMinutes: 200, transcriptAfterMinutes: 300 })
    const webinar = await heldWebinar()
    story.later(16)
    await story.minute()
    await world.drainJobs()
    const early = await story.warnings(webinar)

    for (const minutes of [45, 300]) {
      story.later(minutes)
      await story.minute()
      await world.drainJobs()
    }

    expect(early).toEqual(['recording_not_synced processing'])
    expect(await recordings(webinar)).toMatchObject([{ state: 'ready', transcript: 'ready' }])
    expect(await story.warnings(webinar)).toEqual([])
  })
})
