import type { Texts } from '../texts'
import type { sync as zh } from '../zh/sync'

export const sync: Texts<typeof zh> = {
  recording_not_found: 'There is no such recording',
  warning_gone: 'This warning is gone; reload the page',
  sync_not_found: 'There is no such sync',
  imported_webinar_has_no_sync: 'This webinar came from an imported report; there is nothing to sync',
  sync_while_creating: 'The webinar is still being created. Sync it a little later',
  account_disconnected: 'The account of this webinar is disconnected. Connect it again under "Live platforms" first',
  no_account_connected: 'No live platform is connected. Connect one under "Live platforms" first',
  session_not_found: 'There is no such session. Reload the page and try again',
}
