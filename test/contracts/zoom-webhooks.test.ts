import { encryptedToken, webhookSignature } from '../../local/sandboxes/zoom/webhooks'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { openZoom, type OpenedZoom } from './opened-zoom'
import { zoomDocument } from './zoom-contract'

const ana = { email: 'ana@visitor.example', first_name: 'Ana', last_name: 'Li' }

describe('the webhooks of the Zoom stand-in', () => {
  let zoom: OpenedZoom
  let receiver: Awaited<ReturnType<OpenedZoom['receiver']>>
  const notify = (url: string) =>
    zoom.control<{ notification: { validatedAt?: number; problem?: string } }>(
      'POST',
      `apps/${FIXED_ACCOUNT.clientId}/notification`,
      { url },
    )

  beforeEach(async () => {
    zoom = await openZoom()
    receiver = await zoom.receiver()
  })

  afterEach(async () => {
    await receiver.close()
    await zoom.close()
    expect(zoom.problems).toEqual([])
  })

  it('are signed as the worked example of the contract is', () => {
    const { secret, timestamp, body, signature, urlValidation } = zoomDocument['x-signature-example']

    expect(webhookSignature(secret, timestamp, body)).toBe(signature)
    expect(encryptedToken(secret, urlValidation.plainToken)).toBe(urlValidation.encryptedToken)
  })

  it('are sent after the address has answered a signed challenge', async () => {
    await zoom.webinar({ topic: '没人听见' })
    const { notification } = await notify(receiver.url)
    await zoom.webinar()

    expect(notification.problem).toBeUndefined()
    expect(receiver.events()).toEqual(['endpoint.url_validation', 'webinar.created'])
    for (const { headers, text } of receiver.received) {
      expect(headers['x-zm-signature']).toBe(
        webhookSignature(FIXED_ACCOUNT.secretToken, String(headers['x-zm-request-timestamp']), text),
      )
    }
  })

  it('are never sent to an address that does not know the secret token', async () => {
    const stranger = await zoom.receiver({ secret: 'another' })

    const { notification } = await notify(stranger.url)
    await zoom.webinar()
    await stranger.close()

    expect(notification).toMatchObject({ problem: 'encryptedToken is wrong' })
    expect(stranger.events()).toEqual(['endpoint.url_validation'])
  })

  it('report every change of a webinar, whoever makes it', async () => {
    await notify(receiver.url)
    const { id } = await zoom.webinar({ approvalType: 1 })
    await zoom.api('PATCH', `/webinars/${id}`, { start_time: '2026-12-01T15:00:00Z' })
    await zoom.api('POST', `/webinars/${id}/registrants`, ana)
    for (const action of ['approve', 'deny', 'cancel'])
      await zoom.control('POST', `webinars/${id}/${action}`, { email: ana.email })
    await zoom.control('POST', `webinars/${id}/start`)
    await zoom.control('POST', `webinars/${id}/join`, { name: '访客' })
    await zoom.control('POST', `webinars/${id}/leave`, { name: '访客' })
    await zoom.control('POST', `webinars/${id}/end`)
    await zoom.control('POST', `webinars/${id}/recording`)
    await zoom.control('POST', `webinars/${id}/transcript`)
    await zoom.control('POST', `webinars/${id}/remove`)

    expect(receiver.events().toSorted()).toEqual(
      Object.keys((zoomDocument as unknown as { webhooks: object }).webhooks).toSorted(),
    )
    const bodies = new Map(receiver.received.map(({ body }) => [body.event, body]))
    expect(bodies.get('webinar.updated')?.payload).toMatchObject({
      old_object: { start_time: '2026-12-01T13:00:00Z' },
      object: { start_time: '2026-12-01T15:00:00Z' },
    })
    expect(bodies.get('webinar.started')?.payload.object.id).toBe(String(id))
    expect(bodies.get('webinar.registration_created')?.payload.object.id).toBe(id)
    expect(bodies.get('recording.completed')?.download_token).toEqual(expect.any(String))
  })

  it('do not report joins and leaves of a simulated audience, however large', async () => {
    await notify(receiver.url)
    const { id } = await zoom.webinar()
    await zoom.control('POST', `webinars/${id}/start`)
    await zoom.control('POST', `webinars/${id}/audience`, { people: 2_000, staying: true })
    await zoom.control('POST', `webinars/${id}/end`)

    expect(receiver.events()).toEqual([
      'endpoint.url_validation',
      'webinar.created',
      'webinar.started',
      'webinar.ended',
    ])
  })

  it('are repeated after 5, 20 and 60 minutes without a success response, and then no more', async () => {
    await notify(receiver.url)
    receiver.given.status = 500
    await zoom.webinar()
    const receivedAfter: number[] = []
    for (const minutes of [4, 1, 19, 1, 60, 600]) {
      zoom.clock.advance({ minutes })
      await zoom.control('POST', 'webhooks')
      receivedAfter.push(receiver.events().filter((event) => event === 'webinar.created').length)
    }

    expect(receivedAfter).toEqual([1, 2, 2, 3, 4, 4])
  })

  it('challenge the address again every 72 hours and stop when it fails', async () => {
    await notify(receiver.url)
    zoom.clock.advance({ hours: 72 })
    await zoom.control('POST', 'webhooks')
    const challenged = receiver.events().length
    await receiver.close()
    zoom.clock.advance({ hours: 72 })
    await zoom.control('POST', 'webhooks')
    const { accounts } = await zoom.control<{ accounts: { apps: { notification?: { validatedAt?: number } }[] }[] }>(
      'GET',
      'accounts',
    )

    expect(challenged).toBe(2)
    expect(accounts[0]?.apps[0]?.notification?.validatedAt).toBeUndefined()
    receiver = await zoom.receiver()
  })
})
