import type { ServerText } from '../server-text'

export const audit: ServerText['audit'] = {
  tooMany: (most) => `At most ${most} entries can be exported at once. Choose a shorter period`,
  columns: ['Time (Beijing)', 'Who', 'Action', 'Kind', 'Subject', 'Subject id', 'Before', 'After', 'Request id'],
  nobody: 'System',
}
