import type { ServerText } from '../server-text'

export const listFile: ServerText['listFile'] = {
  result: {
    line: 'Line',
    outcome: 'Outcome',
    reason: 'Note',
    outcomes: { registered: 'Registered', already: 'Registered before', updated: 'Updated', skipped: 'Skipped' },
    statuses: { pending: 'Pending', cancelled: 'Cancelled' },
    fileName: 'Outcome',
  },
  template: {
    name: 'Registrant list template',
    titles: ['Name', 'Phone', 'Email', 'Registration time', 'Approval status', 'Company'],
    example: [
      'Li Wei',
      '13800138000',
      'li.wei@example.com',
      '2026-11-20 09:30',
      'Approved',
      'Example Ltd (delete this row)',
    ],
  },
}
