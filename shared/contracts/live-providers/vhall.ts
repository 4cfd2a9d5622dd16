import { providerLabels } from '../../text/provider-labels'
import type { LiveProviderDescription } from './live-provider-description'

/** VHall 微吼. */
export const vhall = {
  id: 'vhall',
  label: { zh: providerLabels.zh.vhall, en: providerLabels.en.vhall },
  mark: '微',
  connecting: {
    title: { zh: '连接微吼', en: 'Connect VHall' },
    needs: {
      zh: '需要微吼控制台里的 AppKey 与 API SecretKey',
      en: 'Requires the AppKey and API SecretKey from the VHall console',
    },
    note: {
      zh: '微吼控制台会显示两个密钥：API 用的 SecretKey 和 App 端用的 App SecretKey。这里请填 API 用的 SecretKey。',
      en: 'The VHall console shows two keys: the SecretKey for the API and the App SecretKey for apps. Enter the one for the API.',
    },
  },
  credentials: [
    {
      key: 'appKey',
      label: { zh: 'AppKey', en: 'AppKey' },
      kind: 'text',
      isRequired: true,
      maxLength: 128,
      isIdentity: true,
      placeholder: {
        zh: '微吼控制台「开发设置」中的 AppKey',
        en: 'AppKey from the developer settings of the VHall console',
      },
    },
    {
      key: 'secretKey',
      label: { zh: 'API SecretKey', en: 'API SecretKey' },
      kind: 'secret',
      isRequired: true,
      maxLength: 256,
      isIdentity: false,
      placeholder: { zh: '粘贴 API SecretKey', en: 'Paste the API SecretKey' },
    },
  ],
  capabilities: {
    disablesLandingPage: true,
    registersPeople: false,
    modes: ['video', 'interactive', 'audio'],
    stayPrecision: 'second',
    hasUsers: false,
    hasRecordings: false,
    reportsStatus: true,
    keepsCover: true,
    startsInFuture: false,
    reportsSessions: false,
    listsPastWebinars: true,
    deletesPastWebinars: false,
    registrationIsForOneStart: false,
    namesPeopleByEmail: false,
    reportsReplayViews: true,
    opensInWebView: true,
    isDoneWhenRowsStandStill: true,
  },
  // VHall itself is still counting in the first minutes, and replays are cut for hours.
  readAgainAfterMinutes: [10, 30, 120, 360, 1440],
  eventKinds: ['chat', 'sign_in', 'questionnaire', 'prize'],
  // It repeats for hours unless it reads SUCCESS within five seconds.
  webhook: { answer: 'success_text' },
  ownLinkAt: {
    zh: '微吼控制台 → 该活动 → 「观看页链接」',
    en: 'VHall console → this webinar → viewing page link',
  },
} as const satisfies LiveProviderDescription
