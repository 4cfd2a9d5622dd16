/**
 * Everything about VHall's open API that may differ for a real account: an operation's path, the rows per page, and the
 * field names of a row. An account's settings override each entry, so a wrong guess is corrected by a setting, not a
 * release. `source` says how reliable an entry is: `doc` read in VHall's documents, `code` read in public source that
 * calls it, `memory` a console path without a known caller that uses an app key.
 */
export type Operation = {
  path: string
  send: 'form' | 'query' | 'multipart'
  source: 'doc' | 'code' | 'memory'
  pageLimit?: number
  /** A second call would act twice, so it is not retried when no answer arrives. */
  once?: true
}

export const OPERATIONS = {
  createWebinar: { path: '/v3/webinars/webinar/create', send: 'form', source: 'code', once: true },
  editWebinar: { path: '/v3/webinars/webinar/edit', send: 'form', source: 'doc' },
  deleteWebinar: { path: '/v3/webinars/webinar/delete', send: 'form', source: 'code' },
  getWebinarInfo: { path: '/v3/webinars/webinar/info', send: 'form', source: 'code' },
  listWebinars: { path: '/v3/webinars/webinar/get-list', send: 'form', source: 'code', pageLimit: 100 },
  uploadImage: { path: '/v3/commons/upload/index', send: 'multipart', source: 'code' },

  setWebinarK: { path: '/v3/webinars/auth/edit', send: 'form', source: 'memory' },
  getWebinarK: { path: '/v3/webinars/auth/info', send: 'form', source: 'doc' },
  addWebinarK: { path: '/v3/webinars/auth/create-more-k', send: 'multipart', source: 'doc', once: true },
  disableRegistrationForm: { path: '/v3/webinars/registration-form/disable', send: 'form', source: 'memory' },
  enableRegistrationForm: { path: '/v3/webinars/registration-form/enable', send: 'form', source: 'memory' },

  listRegistrations: {
    path: '/v3/webinars/registration-form/get-list',
    send: 'form',
    source: 'memory',
    pageLimit: 200,
  },
  listWatchTrack: { path: '/v3/data-center/report/track', send: 'form', source: 'code', pageLimit: 300 },
  listUserWatchDetail: { path: '/v3/data-center/user-watch-detail', send: 'query', source: 'memory', pageLimit: 100 },
  listChat: { path: '/v3/interacts/chat/get-list', send: 'form', source: 'memory', pageLimit: 200 },
  listSignRounds: { path: '/v3/interacts/sign/get-sign-stat-list', send: 'query', source: 'memory', pageLimit: 100 },
  listSignUsers: { path: '/v3/interacts/sign/get-user-sign-list', send: 'form', source: 'memory', pageLimit: 200 },
  listSurveys: {
    path: '/v3/vss/survey/get-webinar-published-survey-usage',
    send: 'query',
    source: 'memory',
    pageLimit: 100,
  },
  // The console only has an export job; a paged read of single answers is a guess.
  listSurveyAnswers: {
    path: '/v3/vss/survey/get-webinar-survey-usage-detail',
    send: 'form',
    source: 'memory',
    pageLimit: 200,
  },
  listLotteries: { path: '/v3/vss/lottery/get-prize-data-info-list', send: 'query', source: 'memory', pageLimit: 100 },
  listLotteryWinners: { path: '/v3/vss/lottery/users-get', send: 'query', source: 'memory', pageLimit: 200 },
  listRecords: { path: '/v3/webinars/record/get-list', send: 'form', source: 'code', pageLimit: 100 },

  listChildAccounts: { path: '/v3/users/child/get-list', send: 'form', source: 'memory', pageLimit: 100 },
  getCallback: { path: '/v3/users/callback-lists/get-info', send: 'form', source: 'code' },
  createCallback: { path: '/v3/users/callback-lists/create', send: 'form', source: 'code' },
  editCallback: { path: '/v3/users/callback-lists/edit', send: 'form', source: 'code' },
} as const satisfies Record<string, Operation>

/** Names a row may use, best first; the first non-empty one is used. */
const FIELDS = {
  // v3 pages say `list`, the v2 client of the same watch report reads `lists`.
  rows: ['list', 'lists'],
  webinarId: ['webinar_id', 'id'],
  roomId: ['vss_room_id'],
  watchLink: ['full_embed_share_link'],
  email: ['email'],
  thirdUserId: ['third_user_id'],
  userId: ['user_id', 'lottery_user_id', 'third_party_user_id', 'account_id'],
  personName: ['name', 'nick_name', 'nickname', 'lottery_user_name', 'lottery_user_nickname'],
  phone: ['phone', 'lottery_user_phone'],
  stayStart: ['start_time', 'enter_time', 'join_time'],
  stayEnd: ['end_time', 'leave_time'],
  staySeconds: ['watch_duration', 'duration'],
  stayMinutes: ['watch_duration', 'duration'],
  switchId: ['switch_id'],
  recordId: ['record_id'],
  occurredAt: ['created_at', 'create_time', 'date_time', 'send_time'],
  messageId: ['msg_id'],
  prizeName: ['award_name', 'prize_name'],
} as const satisfies Record<string, readonly string[]>

export type OperationName = keyof typeof OPERATIONS
type FieldName = keyof typeof FIELDS
export type FieldNames = Record<FieldName, readonly string[]>

/** Settings of one account. */
export type VhallSettings = {
  paths?: Partial<Record<OperationName, string>>
  pageLimits?: Partial<Record<OperationName, number>>
  fields?: Partial<Record<FieldName, string[]>>
  /** 0 switches our own limiter off. */
  callsPerMinute?: number
  timeoutMs?: number
}

export function operationFor(name: OperationName, settings: VhallSettings): Operation {
  const known: Operation = OPERATIONS[name]
  return {
    ...known,
    path: settings.paths?.[name] ?? known.path,
    pageLimit: settings.pageLimits?.[name] ?? known.pageLimit,
  }
}

export function fieldNames(settings: VhallSettings): FieldNames {
  return { ...FIELDS, ...settings.fields }
}
