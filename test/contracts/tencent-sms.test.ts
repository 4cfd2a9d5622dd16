import { tencentSms, type TencentSmsSettings } from '../../cloudfunctions/adapters/channel/tencent-sms/tencent-sms'
import { authorization } from '../../cloudfunctions/adapters/channel/tencent-sms/sign'
import { toSendResult } from '../../cloudfunctions/adapters/channel/tencent-sms/to-send-result'
import { SMS_ACCOUNT } from '../../local/sandboxes/sms/sms-account'
import { startSmsSandbox, type SmsSandbox } from '../../local/sandboxes/sms/start-sms-sandbox'
import { movableClock } from '../runtime/movable-clock'

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const values = { code: '042137', minutes: '5' }

describe('Tencent Cloud SMS', () => {
  const clock = movableClock('2026-12-01T04:00:00.000Z')
  let sandbox: SmsSandbox
  beforeEach(async () => {
    sandbox = await startSmsSandbox({ clock })
  })
  afterEach(() => sandbox.close())

  const channel = (changes: Partial<TencentSmsSettings> = {}, ownClock = clock) => {
    const { secretId, secretKey, sdkAppId, signName, templateId } = SMS_ACCOUNT
    return tencentSms(
      {
        apiBase: sandbox.url,
        region: 'ap-guangzhou',
        secretId,
        secretKey,
        sdkAppId,
        signName,
        templates: { verification: templateId },
        timeoutMs: 500,
        ...changes,
      },
      { clock: ownClock, log: silent },
    )
  }
  const received = async () =>
    (
      (await (await fetch(`${sandbox.url}/__sandbox/messages`)).json()) as {
        messages: { phone: string; text: string }[]
      }
    ).messages

  it('signs as the published algorithm does', () => {
    const body =
      '{"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400000000","TemplateId":"100","SignName":"测试","TemplateParamSet":["甲"]}'

    const header = authorization({
      host: 'sms.tencentcloudapi.com',
      service: 'sms',
      body,
      timestamp: 1767225600,
      secretId: 'AKID',
      secretKey: 'secretKEY',
    })

    expect(header).toBe(
      'TC3-HMAC-SHA256 Credential=AKID/2026-01-01/sms/tc3_request, SignedHeaders=content-type;host, Signature=afbd6ed1aae9579c5835b99e412aa4731100036977273719344a87f723df1cbe',
    )
  })

  it('sends the filled-in template to the phone', async () => {
    const result = await channel().send('+8613800138001', 'verification', values)

    expect(result).toEqual({ status: 'sent', externalId: expect.stringMatching(/.+/) })
    expect(await received()).toMatchObject([
      { phone: '+8613800138001', text: '【增长学院】您的验证码为042137，5分钟内有效。如非本人操作，请忽略本短信。' },
    ])
  })

  it.each<[string, Partial<TencentSmsSettings>, string]>([
    ['a wrong secret', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
    ['an unknown key', { secretId: 'AKIDnobody' }, 'AuthFailure.SecretIdNotFound'],
    ['an unknown application', { sdkAppId: '1' }, 'InvalidParameterValue.SdkAppIdNotExist'],
    ['an unapproved signature', { signName: '别的公司' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
    ['an unapproved template', { templates: { verification: '1' } }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
  ])('is refused with %s, which the operator can fix', async (_what, changes, code) => {
    expect(await channel(changes).send('+8613800138001', 'verification', values)).toEqual({
      status: 'misconfigured',
      code,
    })
    expect(await received()).toEqual([])
  })

  it('is refused when our clock is six minutes off', async () => {
    const late = movableClock('2026-12-01T03:53:59.000Z')

    expect(await channel({}, late).send('+8613800138001', 'verification', values)).toEqual({
      status: 'misconfigured',
      code: 'AuthFailure.SignatureExpire',
    })
  })

  it.each([
    ['+8613800130001', { status: 'rejected', reason: 'unsubscribed' }],
    ['+8613800130002', { status: 'rejected', reason: 'bad_address' }],
    ['+8613800130006', { status: 'rejected', reason: 'quota' }],
    ['+85251234567', { status: 'misconfigured', code: 'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone' }],
  ])('returns the result of a message to %s in our own terms', async (phone, expected) => {
    expect(await channel().send(phone, 'verification', values)).toEqual(expected)
  })

  it('can be retried half a minute after the last message to the same phone', async () => {
    await channel().send('+8613800138001', 'verification', values)

    expect(await channel().send('+8613800138001', 'verification', values)).toEqual({
      status: 'retry',
      afterSeconds: 30,
    })
    clock.advance({ seconds: 31 })
    expect(await channel().send('+8613800138001', 'verification', values)).toMatchObject({ status: 'sent' })
  })

  it('maps timeouts and internal errors to "unknown", so that nothing is sent twice', async () => {
    await sandbox.close()
    const unreachable = await channel().send('+8613800138001', 'verification', values)
    sandbox = await startSmsSandbox({ clock })

    expect(unreachable).toEqual({ status: 'unknown' })
    expect(toSendResult('InternalError.Timeout')).toEqual({ status: 'unknown' })
  })

  it('returns "not configured" without a call', async () => {
    const none = channel({ secretId: '' })

    expect(none.isConfigured).toBe(false)
    expect(await none.send('+8613800138001', 'verification', values)).toEqual({ status: 'not_configured' })
  })
})
