import { auditWords } from '../../../../shared/text/en/audit-words'
import type * as zh from '../zh/audit'

export const audit: typeof zh.audit = {
  title: 'Activity log',
  description: 'Who changed what, and when. It never contains passwords or keys.',
  ownerOnly: 'Only owners can see the activity log.',
  person: 'Who',
  allPeople: 'Everybody',
  kind: 'Type',
  allKinds: 'All types',
  period: 'Period',
  from: 'From',
  until: 'Until',
  onlySubject: (name) => `Only: ${name}`,
  showSubject: 'Show only entries about this',
  export: 'Export CSV',
  exported: (rows) => `${rows} ${rows === 1 ? 'entry' : 'entries'} exported`,
  columns: { time: 'Time', person: 'Who', action: 'Action', subject: 'Subject', changes: 'Changes' },
  system: 'System',
  noChange: '—',
  empty: 'No entries yet',
  emptyFiltered: 'No matching entries',
  items: (count) => `${count} ${count === 1 ? 'item' : 'items'}`,
  toggle: { show: (count) => `Show all ${count}`, hide: 'Show less' },
  ...auditWords,
}
