import type { SYNC_ISSUE_CODES, SyncRunStatus, SyncTrigger } from '../../../../shared/contracts/sync'
import type * as zh from '../zh/sync'

type IssueCode = (typeof SYNC_ISSUE_CODES)[number]

const statuses: Record<SyncRunStatus, string> = {
  queued: 'Queued',
  running: 'Running',
  succeeded: 'Succeeded',
  partial: 'Partial',
  failed: 'Failed',
}

const triggers: Record<SyncTrigger, string> = {
  manual: 'Manual',
  after_end: 'After the end',
  daily: 'Daily',
  import: 'Report import',
}

const feeds: Record<string, string> = {
  webinars: 'list of webinars',
  registrants: 'registrants',
  stays: 'attendance',
  live_stays: 'live attendance',
  replay_stays: 'replay attendance',
  chat: 'chat',
  sign_in: 'check-ins',
  questionnaire: 'questionnaires',
  prize: 'prizes',
  poll: 'polls',
  question: 'questions',
  recordings: 'recordings',
  transcript: 'transcripts',
  absentees: 'list of absentees',
}

const issues: Record<IssueCode, { cause: string; remedy: string }> = {
  feed_not_available: {
    cause: 'This account has no access to this data',
    remedy: 'Everything else was synced. Ask the live platform to enable access, then sync again.',
  },
  provider_bad_credentials: {
    cause: 'The live platform rejected the stored keys',
    remedy: 'Check the connection under "Live platforms", replace the secret if needed, and sync again.',
  },
  provider_missing_scope: {
    cause: 'The app at the live platform lacks a permission',
    remedy:
      'Add the scope named by the platform to the app there, press "Check connection" under "Live platforms", and sync again.',
  },
  provider_limit_reached: {
    cause: "The live platform's call limit is reached",
    remedy: 'Wait a while and sync again; data read so far is kept.',
  },
  provider_unreachable: {
    cause: 'The live platform cannot be reached',
    remedy: 'Usually a temporary network problem. Sync again in a few minutes.',
  },
  provider_bad_answer: {
    cause: 'The live platform sent an unreadable answer',
    remedy: 'Other data is not affected. Sync again later; if it persists, contact your technical team.',
  },
  rows_skipped: {
    cause: 'Some rows cannot be used and were skipped',
    remedy: 'See the count, an example and the steps in the sync log of this webinar.',
  },
  provider_timeout: {
    cause: 'The live platform did not answer in time',
    remedy: 'Sync again in a few minutes; syncing again never duplicates data.',
  },
  provider_refused: { cause: 'The live platform refused the request', remedy: 'See its reason, then sync again.' },
  webinar_gone: {
    cause: 'This webinar was deleted at the live platform',
    remedy: 'Nothing to do; registrations and data are kept.',
  },
  live_skipped: {
    cause: 'The webinar is live, so it was skipped',
    remedy: 'Sync again after it ends. To sync it now, use the button on its page.',
  },
  interrupted: {
    cause: 'The sync was interrupted',
    remedy: 'Sync again; everything is checked again and nothing is duplicated.',
  },
  unexpected: {
    cause: 'Something unexpected happened',
    remedy: 'Try again. If it keeps happening, send the time of this entry to your technical team.',
  },
  setting_off: {
    cause: 'A sync switch is off, so nothing was synced',
    remedy: 'Find the switch in the sync log, turn it on and sync again.',
  },
  recording_not_synced: {
    cause: 'The recording was not synced',
    remedy: "See the reason and the steps in this webinar's sync log.",
  },
  transcript_missing: {
    cause: 'The transcript was not synced',
    remedy: "See the reason and the steps in this webinar's sync log.",
  },
  participants_missing: {
    cause: 'Participants are missing',
    remedy: "See the reason and the steps in this webinar's sync log.",
  },
  partial_data: {
    cause: 'The attendee report and the list of absentees disagree',
    remedy:
      "Usually the report is not complete yet and is synced again automatically. See the steps in this webinar's sync log.",
  },
  email_excluded: {
    cause: 'Some e-mails were excluded from the sync',
    remedy: 'Usually nothing to do; change it under "Sync exclusions" if needed.',
  },
  not_held: {
    cause: 'This webinar was not held',
    remedy: 'Nothing to do if it was cancelled; if it was postponed, change its time.',
  },
}

export const sync: typeof zh.sync = {
  statuses,
  triggers,
  issues,
  stage: (stage) =>
    stage === null
      ? 'Preparing'
      : stage === 'deriving'
        ? 'Computing groups and figures'
        : `Reading ${feeds[stage] ?? stage}`,
  feed: (feed) => feeds[feed] ?? feed,
  title: 'Sync webinar data',
  titleOne: (title) => `Sync "${title}"`,
  intro:
    'Reads registrations, attendance and interactions of all webinars from the live platform and updates contacts, groups and figures. Syncing again never duplicates data.',
  introOne:
    'Reads registrations, attendance and interactions of this webinar from the live platform and updates contacts, groups and figures.',
  scope: 'What to sync',
  withEvents: 'Attendance and interactions',
  withEventsHint: 'Includes chat, check-ins, questionnaires and prizes; takes longer',
  withoutEvents: 'Attendance only',
  withoutEventsHint: 'Registrations, time watched and views',
  liveWarning: (count) =>
    `${count} ${count === 1 ? 'webinar is' : 'webinars are'} live and will be skipped; sync again after the end. To sync one now, use the button on its page.`,
  liveWarningOne: 'The webinar is live, so its data is not complete yet; sync again after the end.',
  start: 'Start sync',
  running: 'Syncing',
  background: 'The sync continues when you close this window',
  webinarsDone: (done, total) => `${done} / ${total} webinars`,
  rows: (done, total) => (total === null ? `${done} rows read` : `${done} / ${total} rows`),
  current: (title) => `Now: ${title}`,
  finished: {
    succeeded: 'Synced',
    partial: 'Synced, with some problems',
    failed: 'The sync failed',
    queued: 'Queued',
    running: 'Syncing',
  },
  nothingNew: 'Everything was up to date',
  viewResult: 'See result',
  viewProgress: 'See progress',
  done: 'Done',
  counts: {
    webinars: 'Webinars',
    registrants: 'Registrants',
    stays: 'Attendance',
    events: 'Interactions',
    recordings: 'Recordings',
    transcripts: 'Transcript lines',
    registrationsChanged: 'Registrations changed',
    timelineWritten: 'New activities',
    unknownViewers: 'Unknown viewers',
  },
  readWritten: (read, written) => `${read} read, ${written} written`,
  webinarCounts: (found, added, changed, deleted) =>
    `${found} found, ${added} new, ${changed} changed, ${deleted} deleted at the platform`,
  unknownViewersHint: 'Watched without a registration: counted as views, no contact is created',
  issuesTitle: (count) => `${count} ${count === 1 ? 'issue' : 'issues'} to check`,
  remedy: 'What to do',
  about: (feed) => `Affects: ${feed}`,
  webinars: (titles) => titles.map((title) => `"${title}"`).join(', '),
  moreWebinars: (count) => `and ${count} more`,
  affected: (count) => `${count} ${count === 1 ? 'webinar' : 'webinars'} affected`,
  said: (words) => `Message from the platform: "${words}"`,
}
