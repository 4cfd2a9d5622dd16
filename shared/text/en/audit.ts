import type { ServerText } from '../server-text'
import { auditWords } from './audit-words'

export const audit: ServerText['audit'] = {
  tooMany: (most) => `At most ${most} entries can be exported at once. Choose a shorter period`,
  columns: ['Time (Beijing)', 'Who', 'Action', 'Kind', 'Subject', 'Subject id', 'Before', 'After', 'Request id'],
  fileName: (day) => `activity-log-${day}.csv`,
  words: auditWords,
  changedMeanwhile: (who, when, what) =>
    `${who} changed ${what.length > 0 ? what.join(', ') : 'this'} on ${when}, so yours was not saved. Load what stands now, then change it again`,
  changedElsewhere: 'This was changed elsewhere, so yours was not saved. Load what stands now, then change it again',
  nobody: 'System',
}
