import { providerLabels } from '../../text/provider-labels'
import type { LiveProviderDescription } from './live-provider-description'

/** Zoom Webinars, through a server-to-server OAuth app of the company. */
export const zoom = {
  id: 'zoom',
  label: { zh: providerLabels.zh.zoom, en: providerLabels.en.zoom },
  mark: 'Z',
  connecting: {
    title: { zh: '连接 Zoom', en: 'Connect Zoom' },
    needs: { zh: '需要一个 Server-to-Server OAuth 应用', en: 'Requires a server-to-server OAuth app' },
  },
  credentials: [
    {
      key: 'accountId',
      label: { zh: 'Account ID', en: 'Account ID' },
      kind: 'text',
      isRequired: true,
      maxLength: 128,
      isIdentity: true,
    },
    {
      key: 'clientId',
      label: { zh: 'Client ID', en: 'Client ID' },
      kind: 'text',
      isRequired: true,
      maxLength: 128,
      isIdentity: false,
    },
    {
      key: 'clientSecret',
      label: { zh: 'Client Secret', en: 'Client Secret' },
      kind: 'secret',
      isRequired: true,
      maxLength: 256,
      isIdentity: false,
    },
    {
      // Of the app's event subscriptions. Without it webhooks are refused, and changes arrive by syncing alone.
      key: 'webhookSecret',
      label: { zh: 'Secret Token', en: 'Secret Token' },
      kind: 'secret',
      isRequired: false,
      maxLength: 256,
      isIdentity: false,
      placeholder: { zh: '应用「Feature」页的 Secret Token', en: 'Secret Token from the app\'s "Feature" page' },
      hint: {
        zh: '可以先不填，之后在账号卡片上补充。',
        en: "You can leave it empty now and add it on the account's card.",
      },
    },
  ],
  capabilities: {
    // Its registration page stays open as long as registration is on.
    disablesLandingPage: false,
    registersPeople: true,
    modes: ['video'],
    stayPrecision: 'second',
    hasUsers: true,
    hasRecordings: true,
    reportsStatus: false,
    keepsCover: false,
    startsInFuture: true,
    reportsSessions: true,
    listsPastWebinars: false,
    deletesPastWebinars: true,
    registrationIsForOneStart: true,
    namesPeopleByEmail: true,
    reportsReplayViews: false,
    opensInWebView: false,
    isDoneWhenRowsStandStill: false,
  },
  // The participant report shows durations of 0 for a while after the end.
  readAgainAfterMinutes: [15, 60, 360, 1440],
  eventKinds: ['poll', 'question'],
  // It repeats unless it reads 200 or 204 within three seconds.
  webhook: { answer: 'status', secretField: 'webhookSecret' },
  ownLinkAt: {
    zh: 'Zoom 后台 → 该网络研讨会 → 「Registration Link」',
    en: 'Zoom → this webinar → Registration Link',
  },
} as const satisfies LiveProviderDescription
