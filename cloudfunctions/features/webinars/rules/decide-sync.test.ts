import type { SyncDecider, SyncReach } from '../../../../shared/contracts/sync-switches'
import { decideSync, type SyncSwitches } from './decide-sync'

const allOn: SyncSwitches = {
  account: { dataSync: 'all', recordingSync: 'all' },
  user: { isRemoved: false, syncsData: true, syncsRecordings: true },
  webinar: { notSupported: null, syncsData: true, syncsRecordings: true },
  isHostExcluded: false,
  isRecordingHostExcluded: false,
}

const account = (dataSync: SyncReach, recordingSync: SyncReach = 'all') => ({ account: { dataSync, recordingSync } })
const user = (changes: Partial<NonNullable<SyncSwitches['user']>>) => ({
  user: { isRemoved: false, syncsData: true, syncsRecordings: true, ...changes },
})
const webinar = (changes: Partial<SyncSwitches['webinar']>) => ({ webinar: { ...allOn.webinar, ...changes } })

type Row = [string, Partial<SyncSwitches>, SyncDecider | 'on', SyncDecider | 'on']

it.each<Row>([
  ['every switch is on', {}, 'on', 'on'],
  ['the provider has no users', { user: undefined }, 'on', 'on'],
  ['the webinar is recurring', webinar({ notSupported: 'recurring' }), 'not_supported', 'not_supported'],
  ['the webinar is sold as an event', webinar({ notSupported: 'provider_events' }), 'not_supported', 'not_supported'],
  ['its user was removed from the list', user({ isRemoved: true }), 'user_removed', 'user_removed'],
  ['the account switch is off', account('none'), 'account_data', 'account_data'],
  ['the host belongs to an excluded domain', { isHostExcluded: true }, 'host_excluded', 'host_excluded'],
  ['chosen users only, and this one is chosen', account('selected'), 'on', 'on'],
  [
    'chosen users only, and this one is not',
    { ...account('selected'), ...user({ syncsData: false }) },
    'user_data',
    'user_data',
  ],
  ['chosen users only, and its user is unknown', { ...account('selected'), user: undefined }, 'user_data', 'user_data'],
  ['all users, so that the choice of users is ignored', user({ syncsData: false, syncsRecordings: false }), 'on', 'on'],
  ['the webinar is switched off', webinar({ syncsData: false }), 'webinar_data', 'webinar_data'],
  ['recordings are off for the account', account('all', 'none'), 'on', 'account_recordings'],
  ['only recordings of the host are excluded', { isRecordingHostExcluded: true }, 'on', 'recording_host_excluded'],
  [
    'recordings of chosen users, and this one is not chosen',
    { ...account('all', 'selected'), ...user({ syncsRecordings: false }) },
    'on',
    'user_recordings',
  ],
  ['recordings of chosen users, and this one is chosen', account('all', 'selected'), 'on', 'on'],
  ['recordings are off for the webinar', webinar({ syncsRecordings: false }), 'on', 'webinar_recordings'],
])('decides what is synced when %s', (_when, changes, data, recordings) => {
  const switches = { ...allOn, ...changes }

  const decided = { data: decideSync(switches, 'data'), recordings: decideSync(switches, 'recordings') }

  expect(decided).toEqual({ data: outcome(data), recordings: outcome(recordings) })
})

it('names the widest switch when several are off, because changing the others would not help', () => {
  const switches = {
    ...allOn,
    ...account('none', 'none'),
    ...user({ syncsData: false }),
    ...webinar({ syncsData: false, syncsRecordings: false }),
  }

  expect(decideSync(switches, 'recordings')).toEqual({ isOn: false, decidedBy: 'account_data' })
})

const outcome = (word: SyncDecider | 'on') => (word === 'on' ? { isOn: true } : { isOn: false, decidedBy: word })
