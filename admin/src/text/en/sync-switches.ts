import type * as zh from '../zh/sync-switches'

export const syncSwitches: typeof zh.syncSwitches = {
  title: 'Sync switches',
  hint: 'A webinar is synced when the switches of account, user and webinar are all on. Recordings and transcripts have three separate switches.',
  columns: { level: 'Level', data: 'Registrations and attendance', recordings: 'Recordings and transcripts' },
  levels: { account: 'Account', user: 'User', webinar: 'Webinar' },
  accountOf: (name) => name,
  nobody: 'The host is not on the list',
  reach: { none: 'Off', selected: 'Chosen users', all: 'All users' },
  reachOfAll: { none: 'Off', selected: 'Chosen users', all: 'On' },
  on: 'On',
  off: 'Off',
  notCounted: 'Not used (all users are included)',
  result: 'Result',
  isOn: 'Synced',
  isOff: 'Not synced',
  decidedBy: (cause) => `Reason: ${cause}`,
  offBy: {
    not_supported: { cause: 'this kind of webinar is not supported', remedy: 'Create a separate webinar in Zoom.' },
    user_removed: {
      cause: "the host is not on the account's list of users",
      remedy: 'An owner can add the host under "Live platforms".',
    },
    account_data: {
      cause: 'data sync of the account is off',
      remedy: 'An owner can turn it on under "Live platforms". Other switches have no effect.',
    },
    host_excluded: {
      cause: "the host's e-mail domain is excluded",
      remedy: 'The domain can be removed under "Sync exclusions".',
    },
    user_data: {
      cause: 'only chosen users are synced, and the host is not one of them',
      remedy: 'Turn on the user\'s data sync under "Live platforms".',
    },
    webinar_data: { cause: 'data sync of this webinar is off', remedy: "Turn on the webinar's own switch." },
    account_recordings: {
      cause: 'recording sync of the account is off',
      remedy: 'An owner can turn it on under "Live platforms".',
    },
    recording_host_excluded: {
      cause: "recordings of the host's e-mail domain are excluded",
      remedy: 'The domain can be removed under "Sync exclusions".',
    },
    user_recordings: {
      cause: 'only recordings of chosen users are synced, and the host is not one of them',
      remedy: 'Turn on the user\'s recording sync under "Live platforms".',
    },
    webinar_recordings: { cause: 'recording sync of this webinar is off', remedy: "Turn on the webinar's own switch." },
  },
  why: ({ cause, remedy }) => `${cause.charAt(0).toUpperCase()}${cause.slice(1)}. ${remedy}`,
  dataOff: 'Data not synced',
  recordingsOff: 'Recordings not synced',
  notice: (cause) => `Data of this webinar is not synced: ${cause}`,
  switchData: 'Data sync of this webinar',
  switchRecordings: 'Recording sync of this webinar',
  moved: 'Setting saved',
  movedAndSyncing: 'Setting saved; past webinars are being synced',
  past: {
    title: 'Sync past webinars, too?',
    content:
      'From now on webinars are synced automatically. Past webinars can be synced once now; nothing is duplicated.',
    one: 'Sync this webinar now?',
    oneContent: 'It has ended and is no longer synced automatically. It can be synced once now; nothing is duplicated.',
    now: 'Sync them now',
    later: 'Only from now on',
    oneLater: 'Not now',
  },
}
