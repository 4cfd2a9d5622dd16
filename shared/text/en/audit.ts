import type { ServerText } from '../server-text'
import { auditWords } from './audit-words'

export const audit: ServerText['audit'] = {
  columns: ['Time (Beijing)', 'Who', 'Action', 'Kind', 'Subject', 'Subject id', 'Before', 'After', 'Request id'],
  fileName: (day) => `activity-log-${day}.csv`,
  words: auditWords,
  nobody: 'System',
}
