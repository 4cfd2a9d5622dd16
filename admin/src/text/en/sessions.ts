import type { sessions as zh } from '../zh/sessions'

export const sessions: typeof zh = {
  title: 'Sessions',
  hint: 'Minutes, percentages, views and groups include only the sessions that count. A change takes effect immediately and is recorded in the activity log.',
  columns: { time: 'Time', length: 'Length', stays: 'Visits', counts: 'Counts', actions: 'Actions' },
  running: 'running',
  minutes: (count) => `${count} min`,
  counted: 'Counts',
  notCounted: 'Excluded',
  imported: 'From a report',
  reasons: {
    overlaps: 'Held at the planned time',
    continues: 'Continued right after a session at the planned time',
    nearest: 'No session was held at the planned time; this one is closest to it',
    elsewhere: 'Outside the planned time, for example a rehearsal',
    only_reported: 'From an imported attendee report',
    included: 'Included by an operator',
    left_out: 'Excluded by an operator',
  },
  include: 'Include',
  leaveOut: 'Exclude',
  auto: 'Use the planned time',
  ask: {
    included: 'Include this session?',
    left_out: 'Exclude this session?',
    auto: 'Use the planned time again?',
  },
  askHint:
    'Minutes, percentages, views, groups and timelines are recalculated immediately. Workflows that have already run are not undone.',
  changed: 'Changed; the figures were recalculated',
  choices: { auto: 'By the planned time', included: 'Counts', left_out: 'Excluded' },
}
