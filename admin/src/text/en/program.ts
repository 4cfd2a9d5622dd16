import type { MoveRefusal, ProgramProgress, ProgramStatus } from '../../../../shared/contracts/programs'
import type * as zh from '../zh/program'

const people = (count: string) => `${count} ${count === '1' ? 'person' : 'people'}`
const statuses: Record<ProgramStatus, string> = {
  invited: 'Invited',
  registered: 'Registered',
  attended: 'Attended',
  no_show: 'No-show',
  cancelled: 'Cancelled',
}
const progress: Record<ProgramProgress, string> = {
  waiting: 'Being registered',
  pending: 'Waits for the host',
  refused: 'Not registered',
}
const refusals: Record<MoveRefusal, string> = {
  not_a_member: 'not a member',
  concluded_by_sync: '“Attended” and “No-show” are concluded from synced attendance and cannot be set by hand',
  no_way_back: 'statuses go forward only: who is registered or attended does not go back',
  there_already: 'has this status already',
  under_way: 'is being registered; the live platform has yet to answer',
}

export const program: typeof zh.program = {
  tab: 'Programme',
  title: 'Programme',
  hint: 'Invite first, then register. Moved to “Registered”, people are registered at the live platform first; the status changes once it has said yes. Who attended is concluded from synced attendance.',
  campaignHint:
    'Each contact once, as far as they have come in any of the webinars. People are registered on the page of a webinar.',
  statuses,
  progress,
  refusals,
  all: 'All',
  search: 'Name, or a whole phone number or e-mail',
  searchLabel: 'Search members',
  columns: {
    contact: 'Contact',
    email: 'E-mail',
    webinar: 'Webinar',
    status: 'Status',
    origin: 'Origin',
    invitedAt: 'Invited',
    registeredAt: 'Registered',
  },
  invitedByUs: 'Invited',
  cameThemselves: 'Direct',
  empty: 'Nobody is invited yet',
  emptyHint: 'Invite contacts by tag or group, or tick them in the list of contacts.',
  emptyFiltered: 'No member matches',
  invite: 'Invite contacts',
  inviteTitle: 'Invite contacts',
  inviteMany: (count) => `Invite ${people(count)}`,
  inviteAction: 'Invite to a webinar',
  inviteNote: 'An invitation is only written down: nobody is registered at the live platform, and nothing is sent.',
  who: 'Whom',
  by: { tag: 'Contacts with a tag', group: 'A group of another webinar' },
  tag: 'Tag',
  group: 'Webinar',
  audience: 'Group',
  to: 'To',
  toHint: 'Webinars that are not over; more than one can be chosen.',
  inviteConfirm: 'Invite',
  invited: (invited, already) =>
    already === '0'
      ? `${people(invited)} invited`
      : `${people(invited)} invited; ${already} were members or registered before`,
  move: 'Move to “Registered”',
  moveAll: 'Move all invited to “Registered”',
  moveTitle: (count) => `Register ${people(count)}?`,
  moveHint:
    'They are registered at the live platform first; once it has said yes, their status is “Registered”. Who could not be registered stays “Invited”, with the reason.',
  moveConfirm: 'Register',
  moved: (count) => `Registering ${people(count)}`,
  notMoved: (count, reason) => `${people(count)} left as they are: ${reason}`,
  toLog: 'See the log',
  remove: 'Take invitation back',
  removeTitle: (count) => `Take the invitations of ${people(count)} back?`,
  removeHint: 'Only of those who are not registered; the others stay as they are.',
  removed: (removed, kept) =>
    kept === '0'
      ? `Took back ${removed} ${removed === '1' ? 'invitation' : 'invitations'}`
      : `Took back ${removed}; ${people(kept)} registered or being registered stay`,
}
