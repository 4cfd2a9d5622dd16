import type * as zh from '../zh/automatic-sync'

export const automaticSync: typeof zh.automaticSync = {
  title: 'Automatic sync',
  description:
    'Registrations, attendance and interactions arrive without pressing a button. Running webinars are passed over and read after their end.',
  afterEnd: "Sync after a webinar's end",
  afterEndHint:
    "First read 10 minutes after the end; while the platform's data still grows, again 30 minutes, 2, 6 and 24 hours after it. It stops when nothing changes any more.",
  daily: 'Sync every day',
  dailyHint:
    'Reads webinars that ended in the last 30 days and checks the list: those made at a live platform appear, those deleted there are marked.',
  withEvents: 'Interactions as well',
  withEventsHint: 'Chat, check-ins, questionnaires, prizes; off: registrations and attendance only',
  dailyAt: 'Time of day',
  beijing: 'Beijing time',
  next: 'Next sync',
  nextDaily: (time) => `Next: ${time}`,
  off: 'Off; nothing starts by itself',
  watchedTitle: (count) => `Webinars waiting to be read (${count})`,
  watchedNone: 'No webinar has just ended',
  nextRead: (time) => `at ${time}`,
  readsDone: (count) => (count === 0 ? 'not read yet' : `read ${count} ${count === 1 ? 'time' : 'times'}`),
  save: 'Save settings',
  saved: 'Automatic sync saved',
  history: 'Latest syncs',
  empty: 'No sync yet',
  emptyHint: 'Each sync will be listed here.',
  columns: { time: 'Time', kind: 'How', what: 'What', status: 'Result' },
  allWebinars: (count) => `All webinars, ${count} read`,
  viewOnly: 'Viewers can look but not change.',
}
