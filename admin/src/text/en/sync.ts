import type { SYNC_ISSUE_CODES, SyncRunStatus, SyncTrigger } from '../../../../shared/contracts/sync'
import type * as zh from '../zh/sync'

type IssueCode = (typeof SYNC_ISSUE_CODES)[number]

const statuses: Record<SyncRunStatus, string> = {
  queued: 'Queued',
  running: 'Running',
  succeeded: 'Succeeded',
  partial: 'Partly',
  failed: 'Failed',
}

const triggers: Record<SyncTrigger, string> = {
  manual: 'By hand',
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
    cause: 'This account has no access to these data',
    remedy: 'Everything else was synced. Ask the live platform to open them, then sync again.',
  },
  provider_bad_credentials: {
    cause: 'The live platform refused the stored keys',
    remedy: 'Check the connection under "Live platforms", replace the secret if needed, and sync again.',
  },
  provider_missing_scope: {
    cause: 'The app at the live platform lacks a right',
    remedy:
      'Add the scope named by the platform to the app there, press "Check connection" under "Live platforms", and sync again.',
  },
  provider_limit_reached: {
    cause: "The live platform's call limit is reached",
    remedy: 'Wait a while and sync again; what was read is kept.',
  },
  provider_unreachable: {
    cause: 'The live platform cannot be reached',
    remedy: 'Usually a passing network problem. Sync again in a few minutes.',
  },
  provider_bad_answer: {
    cause: 'The answer of the live platform cannot be read',
    remedy: 'Other data is not affected. Sync again later; if it goes on, tell your technical colleague.',
  },
  rows_skipped: {
    cause: 'Some rows cannot be used and were skipped',
    remedy: 'See the count, an example and the steps in the sync log of this webinar.',
  },
  provider_timeout: {
    cause: 'The live platform did not answer in time',
    remedy: 'Sync again in a few minutes; repeating never doubles data.',
  },
  provider_refused: { cause: 'The live platform refused the request', remedy: 'See its reason, then sync again.' },
  webinar_gone: {
    cause: 'This webinar was deleted at the live platform',
    remedy: 'Nothing to do; registrations and data stay.',
  },
  live_skipped: {
    cause: 'The webinar is running, so it was passed over',
    remedy: 'Sync again after its end; to read it now, sync it alone from its page.',
  },
  interrupted: {
    cause: 'The sync was interrupted',
    remedy: 'Sync again; it checks everything anew and doubles nothing.',
  },
  unexpected: {
    cause: 'Something unexpected happened',
    remedy: 'Try again. If it keeps happening, tell your technical colleagues the time of this entry.',
  },
  setting_off: {
    cause: 'A sync switch is off, so nothing was read',
    remedy: 'See in the sync log which switch it is, turn it on and sync again.',
  },
  recording_not_synced: {
    cause: 'The recording was not synced',
    remedy: "This webinar's sync log tells the reason and the steps.",
  },
  transcript_missing: {
    cause: 'The transcript was not synced',
    remedy: "This webinar's sync log tells the reason and the steps.",
  },
  participants_missing: {
    cause: 'Participants are missing',
    remedy: "This webinar's sync log tells the reason and the steps.",
  },
  partial_data: {
    cause: 'The attendee report and the list of absentees disagree',
    remedy:
      "Usually the report is not complete yet and is read again by itself. This webinar's sync log tells the steps.",
  },
  email_excluded: {
    cause: 'E-mails were left out of the sync',
    remedy: 'Usually nothing to do; change it under "Sync exclusions" if needed.',
  },
  not_held: {
    cause: 'This webinar was not held',
    remedy: 'Nothing to do if it was cancelled; if it was put off, move its time.',
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
        ? 'Working out groups and figures'
        : `Reading ${feeds[stage] ?? stage}`,
  feed: (feed) => feeds[feed] ?? feed,
  title: 'Sync webinar data',
  titleOne: (title) => `Sync "${title}"`,
  intro:
    'Reads registrations, attendance and interactions of all webinars from the live platform and updates contacts, groups and figures. Repeating never doubles data.',
  introOne:
    'Reads registrations, attendance and interactions of this webinar from the live platform and updates contacts, groups and figures.',
  scope: 'What to sync',
  withEvents: 'Attendance and interactions',
  withEventsHint: 'With chat, check-ins, questionnaires and prizes; takes longer',
  withoutEvents: 'Attendance only',
  withoutEventsHint: 'Registrations, watched time and views',
  liveWarning: (count) =>
    `${count} ${count === 1 ? 'webinar is' : 'webinars are'} running and will be passed over; sync again after the end. To read one now, sync it alone from its page.`,
  liveWarningOne: 'The webinar is running, so its data are not complete yet; sync again after the end.',
  start: 'Start sync',
  running: 'Syncing',
  background: 'It goes on when this window is closed',
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
    `${found} found, ${added} new, ${changed} changed, ${deleted} deleted there`,
  unknownViewersHint: 'Viewing without a registration: counted as views, no contact is made',
  issuesTitle: (count) => `${count} ${count === 1 ? 'thing' : 'things'} to look at`,
  remedy: 'What to do',
  about: (feed) => `Concerns: ${feed}`,
  webinars: (titles) => titles.map((title) => `"${title}"`).join(', '),
  moreWebinars: (count) => `and ${count} more`,
  affected: (count) => `${count} ${count === 1 ? 'webinar' : 'webinars'} affected`,
  said: (words) => `The platform said: "${words}"`,
}
