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
  waiting: 'Registering',
  pending: 'Awaiting host approval',
  refused: 'Not registered',
}
const refusals: Record<MoveRefusal, string> = {
  not_a_member: 'not a member',
  set_by_sync: '“Attended” and “No-show” come from synced attendance and cannot be set manually',
  no_way_back: 'statuses only move forward: “Registered” and “Attended” cannot be undone',
  there_already: 'already has this status',
  under_way: 'is being registered; the live platform has not answered yet',
}

export const program: typeof zh.program = {
  tab: 'Programme',
  title: 'Programme',
  hint: 'Invite first, then register. People moved to “Registered” are registered at the live platform first; the status changes once it has confirmed. “Attended” comes from synced attendance.',
  campaignHint:
    'Each contact is listed once, with the furthest status in any of the webinars. Register people on the page of a webinar.',
  statuses,
  progress,
  refusals,
  all: 'All',
  search: 'Name, full phone number or e-mail',
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
  empty: 'Nobody has been invited yet',
  emptyHint: 'Invite contacts by tag or group, or select them in the list of contacts.',
  emptyFiltered: 'No matching members',
  invite: 'Invite contacts',
  inviteTitle: 'Invite contacts',
  inviteMany: (count) => `Invite ${people(count)}`,
  inviteAction: 'Invite to a webinar',
  inviteNote: 'An invitation is only recorded: nobody is registered at the live platform, and nothing is sent.',
  who: 'People',
  by: { tag: 'Contacts with a tag', group: 'A group of another webinar' },
  tag: 'Tag',
  group: 'Webinar',
  audience: 'Group',
  to: 'To',
  toHint: 'Webinars that have not ended. You can choose more than one.',
  inviteConfirm: 'Invite',
  invited: (invited, already) =>
    already === '0'
      ? `${people(invited)} invited`
      : `${people(invited)} invited; ${already} were already invited or registered`,
  move: 'Move to “Registered”',
  moveAll: 'Move all invited to “Registered”',
  moveTitle: (count) => `Register ${people(count)}?`,
  moveHint:
    'They are registered at the live platform first; once it has confirmed, their status becomes “Registered”. People who cannot be registered stay “Invited”, with the reason.',
  moveConfirm: 'Register',
  moved: (count) => `Registering ${people(count)}`,
  notMoved: (count, reason) => `${people(count)} not changed: ${reason}`,
  toLog: 'View log',
  remove: 'Withdraw invitation',
  removeTitle: (count) => `Withdraw the invitations of ${people(count)}?`,
  removeHint: 'Only for people who are not registered; the others do not change.',
  removed: (removed, kept) =>
    kept === '0'
      ? `${removed} ${removed === '1' ? 'invitation' : 'invitations'} withdrawn`
      : `${removed} withdrawn; ${people(kept)} already registered or being registered`,
}
