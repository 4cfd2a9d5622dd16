import type { Texts } from '../texts'
import type { providers as zh } from '../zh/providers'

export const providers: Texts<typeof zh> = {
  refused_host_cannot_register: 'Hosts cannot register for their own webinar',
  refused_panelist_cannot_register: 'Panelists cannot register for this webinar',
  refused_registration_full: 'Registration at the live platform is full',
  refused_registration_closed: 'Registration at the live platform is closed',
  refused_work_email_required: 'The live platform asks for a work e-mail',
  refused_registration_denied: 'The host denied this registrant at the live platform',
  refused_registrant_unknown: 'The live platform does not know this registrant',
  refused_provider_events: 'This webinar belongs to Zoom Events, which Zoom does not let others change',
  refused_no_licence:
    'This host has no webinar licence, so the live platform refuses. Assign a Webinar licence in Zoom, or choose another host',
  refused_report_too_old: 'The live platform keeps reports for 6 months only',
  provider_calls_used_up: ({ until }) =>
    `Today's calls to the live platform are used up. Try again after ${until} (Beijing time)`,
}
