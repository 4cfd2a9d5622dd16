import contract from '../../docs/contracts/zoom.openapi.json'
import {
  CHALLENGE_TIMES,
  encryptedToken,
  EVENT_TIMES,
  isGenuineWebhook,
} from '../../cloudfunctions/adapters/live/zoom/webhook-signature'

const example = contract['x-signature-example']
const call = { body: Buffer.from(example.body), signature: example.signature, timestamp: example.timestamp }
const after = (seconds: number) => new Date((Number(example.timestamp) + seconds) * 1000)

describe('the signature check of a Zoom webhook', () => {
  it("accepts the contract's example, byte for byte", () => {
    expect(isGenuineWebhook(call, example.secret, after(0), EVENT_TIMES)).toBe(true)
    expect(encryptedToken(example.urlValidation.plainToken, example.secret)).toBe(example.urlValidation.encryptedToken)
  })

  it.each([
    ['one byte of the body differs', { ...call, body: Buffer.from(example.body.replace('Li', 'Lj')) }, example.secret],
    [
      'the body was serialised again with the same meaning',
      { ...call, body: Buffer.from(JSON.stringify(JSON.parse(example.body), null, 1)) },
      example.secret,
    ],
    [
      'the timestamp header was replaced',
      { ...call, timestamp: String(Number(example.timestamp) + 1) },
      example.secret,
    ],
    ['the secret is another account’s', call, 'zm_test_secret_0000'],
    ['it is not signed', { ...call, signature: undefined }, example.secret],
    ['the signature is cut short', { ...call, signature: example.signature.slice(0, -1) }, example.secret],
    ['the timestamp is not a number', { ...call, timestamp: 'yesterday' }, example.secret],
  ])('fails when %s', (_case, changed, secret) => {
    expect(isGenuineWebhook(changed, secret, after(0), EVENT_TIMES)).toBe(false)
  })

  it.each([
    ['an event sent again after 90 minutes', EVENT_TIMES, 5400, true],
    ['an event older than that', EVENT_TIMES, 5401, false],
    ['an event five minutes ahead of our clock', EVENT_TIMES, -300, true],
    ['an event further ahead', EVENT_TIMES, -301, false],
    ['a challenge of five minutes ago', CHALLENGE_TIMES, 300, true],
    ['an older challenge', CHALLENGE_TIMES, 301, false],
  ])('decides by age: %s', (_case, times, seconds, isTaken) => {
    expect(isGenuineWebhook(call, example.secret, after(seconds), times)).toBe(isTaken)
  })
})
