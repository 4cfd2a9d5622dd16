import { callbackSignature, isGenuineCallback } from '../../cloudfunctions/adapters/live/vhall/callback-signature'
import { sign, type Parameters } from '../../cloudfunctions/adapters/live/vhall/sign'
import contract from '../../docs/contracts/vhall.openapi.json'
import { callbackSignatureOf, signatureOf } from '../../local/sandboxes/vhall/signature'

type CallbackVector = { secret_key: string; body: Record<string, string | number>; signature: string }
type SigningVector = { name: string; secret: string; params: Parameters; sign: string }

const signingVectors = contract['x-signing'].vectors as SigningVector[]
const callbackVectors: CallbackVector[] = JSON.parse(JSON.stringify(contract['x-callback-events'].signature.vectors))

describe('signatures that VHall accepts', () => {
  it.each(signingVectors)('signs the published example "$name" as published', ({ params, secret, sign: expected }) => {
    const digest = params.sign_type === 2 ? 'sha256' : 'md5'

    expect(sign(params, secret, digest)).toBe(expected)
  })

  it('signs the values as they are sent: trimmed text, nothing for null, and never the signature itself', () => {
    const { params, secret, sign: expected } = signingVectors[0]!

    const signed = sign({ ...params, webinar_id: ' 123456 ', title: null, user_id: undefined, sign: 'old' }, secret)

    expect(signed).toBe(expected)
  })

  it.each(signingVectors.filter(({ params }) => !Object.values(params).some(Array.isArray)))(
    'are checked by the stand-in with the same result for "$name"',
    ({ params, secret, sign: expected }) => {
      const onTheWire = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))

      expect(signatureOf(onTheWire, secret, params.sign_type === 2 ? 'sha256' : 'md5')).toBe(expected)
    },
  )
})

describe('callbacks that come from VHall', () => {
  it.each(callbackVectors)(
    'recognises a genuine callback (method_id $body.method_id)',
    ({ body, secret_key, signature }) => {
      expect(callbackSignature(body, secret_key)).toBe(signature)
      expect(isGenuineCallback({ ...body, signature }, secret_key)).toBe(true)
      expect(callbackSignatureOf(body, secret_key)).toBe(signature)
    },
  )

  it.each([
    ['a changed field', { webinar_id: 987654321 }, 'callbackkey'],
    ['another key', {}, 'otherkey'],
    ['no signature', { signature: undefined }, 'callbackkey'],
    ['a signature that is not text', { signature: 42 }, 'callbackkey'],
  ])('refuses a callback with %s', (_what, change, secret) => {
    const { body, signature } = callbackVectors[0]!

    expect(isGenuineCallback({ ...body, signature, ...change }, secret)).toBe(false)
  })
})
