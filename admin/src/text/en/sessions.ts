import type { sessions as zh } from '../zh/sessions'

export const sessions: typeof zh = {
  title: 'Sessions',
  hint: 'Minutes, percentages, views and groups know only the sessions that count. A change is computed at once and recorded in the activity log.',
  columns: { time: 'Time', length: 'Length', stays: 'Stays', counts: 'Counts', actions: 'Actions' },
  running: 'running',
  minutes: (count) => `${count} min`,
  counted: 'Counts',
  notCounted: 'Left out',
  imported: 'From a report',
  reasons: {
    overlaps: 'Held in the planned time',
    continues: 'Went on right after a session in the planned time',
    nearest: 'None was held in the planned time; this one is nearest to it',
    elsewhere: 'Outside the planned time, a rehearsal for example',
    only_reported: 'From an imported attendee report',
    included: 'Counted by an operator',
    left_out: 'Left out by an operator',
  },
  include: 'Count it',
  leaveOut: 'Leave it out',
  auto: 'Go by the planned time',
  ask: {
    included: 'Count this session?',
    left_out: 'Leave this session out?',
    auto: 'Go by the planned time again?',
  },
  askHint:
    'Minutes, percentages, views, groups and timelines are computed anew at once. Workflows that have run are not taken back.',
  changed: 'Changed, and the figures computed anew',
  choices: { auto: 'By the planned time', included: 'Counts', left_out: 'Left out' },
}
