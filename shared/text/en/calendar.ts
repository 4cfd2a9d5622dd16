import type { ServerText } from '../server-text'

export const calendar: ServerText['calendar'] = {
  signInTitle: 'Add it to your calendar from WeChat',
  signInHint: 'This browser does not know who you are. Open the webinar in WeChat, then tap “Add to calendar”.',
  toWebinar: 'Open the webinar',
}
