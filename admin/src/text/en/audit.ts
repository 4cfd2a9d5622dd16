import { auditWords } from '../../../../shared/text/en/audit-words'
import type * as zh from '../zh/audit'

export const audit: typeof zh.audit = {
  title: 'Activity log',
  description: 'Who changed what, and when. Passwords and keys are never in it.',
  ownerOnly: 'Only owners can see the activity log.',
  person: 'Who',
  allPeople: 'Everybody',
  kind: 'Kind',
  allKinds: 'All kinds',
  period: 'Period',
  from: 'From',
  until: 'Until',
  onlySubject: (name) => `Only: ${name}`,
  showSubject: 'Show only what happened to this',
  export: 'Export CSV',
  exported: (rows) => `${rows} ${rows === 1 ? 'entry' : 'entries'} exported`,
  columns: { time: 'Time', person: 'Who', action: 'Action', subject: 'Subject', changes: 'Changes' },
  system: 'System',
  noChange: '—',
  empty: 'Nothing yet',
  emptyFiltered: 'Nothing matches',
  items: (count) => `${count} ${count === 1 ? 'item' : 'items'}`,
  toggle: { show: (count) => `Show all ${count}`, hide: 'Show less' },
  ...auditWords,
}
