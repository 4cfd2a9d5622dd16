import type * as zh from '../zh/automatic-sync'

export const automaticSync: typeof zh.automaticSync = {
  title: 'Automatic sync',
  description:
    'Registrations, attendance and interactions are synced automatically. Webinars that are live are skipped and synced after they end.',
  afterEnd: 'Sync after a webinar ends',
  afterEndHint:
    "First synced 10 minutes after the end. While the platform's data still changes, it is synced again 30 minutes, 2, 6 and 24 hours after the end.",
  daily: 'Sync every day',
  dailyHint:
    'Syncs webinars that ended in the last 30 days and updates the list: webinars created at a live platform are added, deleted ones are marked.',
  withEvents: 'Include interactions',
  withEventsHint: 'Chat, check-ins, questionnaires and prizes. When off, only registrations and attendance are synced',
  dailyAt: 'Time of day',
  beijing: 'Beijing time',
  next: 'Next sync',
  nextDaily: (time) => `Next: ${time}`,
  off: 'Off; no automatic sync',
  watchedTitle: (count) => `Webinars waiting for a sync (${count})`,
  watchedNone: 'No webinar has ended recently',
  nextRead: (time) => `at ${time}`,
  readsDone: (count) => (count === 0 ? 'not synced yet' : `synced ${count} ${count === 1 ? 'time' : 'times'}`),
  save: 'Save settings',
  saved: 'Automatic sync saved',
  history: 'Latest syncs',
  empty: 'No sync yet',
  emptyHint: 'Each sync will be listed here.',
  columns: { time: 'Time', kind: 'How', what: 'What', status: 'Result' },
  allWebinars: (count) => `All webinars, ${count} synced`,
  viewOnly: 'Viewers can see this page but not change it.',
}
