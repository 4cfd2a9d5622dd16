import type { atProvider as zh } from '../zh/at-provider'

export const atProvider: typeof zh = {
  reasons: {
    host_cannot_register: {
      cause: "The webinar host can't register for the webinar",
      remedy:
        'This e-mail is the host, an alternative host or whoever connected the account. Use another e-mail, or join as host.',
    },
    panelist_cannot_register: {
      cause: 'A panelist cannot register',
      remedy: 'This e-mail is on the list of panelists there. Use the link sent to panelists, or another e-mail.',
    },
    registration_full: { cause: 'The webinar is full', remedy: 'Raise the limit at the platform, then retry.' },
    registration_closed: { cause: 'Registration is closed', remedy: 'Open it again at the platform, then retry.' },
    registration_denied: {
      cause: 'The host denied this registration at the platform',
      remedy: 'Approve this person there, then sync.',
    },
    work_email_required: {
      cause: 'Work e-mail addresses only',
      remedy: 'Use a company address, or lift that restriction at the platform, then retry.',
    },
    registrant_unknown: {
      cause: 'The platform does not know this registration',
      remedy: 'Sync this webinar, then retry.',
    },
    provider_events: { cause: 'Belongs to Zoom Events', remedy: 'People can only register in Zoom Events.' },
    no_licence: {
      cause: 'The host has no webinar licence',
      remedy: 'Assign a Webinar licence to the host in Zoom, then retry.',
    },
    report_too_old: { cause: 'Too old for the platform', remedy: 'Nothing to do.' },
    email_missing: { cause: 'No e-mail address', remedy: 'Add one to the contact, then retry.' },
    email_taken: {
      cause: 'Somebody else is registered with this e-mail',
      remedy:
        'A personal link is never shared. If it is the same person, merge the two contacts; otherwise use another e-mail.',
    },
    other_questions: {
      cause: 'The platform asks other required questions',
      remedy: 'Make them optional at the platform and retry, or send the person to its registration page.',
    },
    registration_off: {
      cause: 'Registration is off at the platform',
      remedy: 'Switch registration on there (automatic approval), then retry.',
    },
    not_supported: {
      cause: 'This kind of webinar is not supported',
      remedy: 'Recurring webinars and Zoom Events cannot be registered for from here.',
    },
    webinar_gone: {
      cause: 'The platform does not know this webinar',
      remedy: 'Check that it was not deleted, sync, then retry.',
    },
    not_connected: {
      cause: 'The account is disconnected',
      remedy: 'Connect it again under Live platforms, then retry.',
    },
    provider_bad_credentials: {
      cause: 'The account keys no longer work',
      remedy: 'Replace them under Live platforms, then retry.',
    },
    provider_missing_scope: {
      cause: 'The app is not allowed to register people',
      remedy: 'Add the registrant scopes to the Zoom app, then retry.',
    },
    provider_limit_reached: {
      cause: "The platform's call limit is used up",
      remedy: 'It continues automatically; nothing to do.',
    },
    provider_timeout: {
      cause: 'The platform did not answer in time',
      remedy: 'A retry checks its list first, so nobody is registered twice.',
    },
    provider_unreachable: { cause: 'The platform could not be reached', remedy: 'Retry later.' },
    provider_bad_answer: { cause: 'The platform sent an unreadable answer', remedy: 'Retry later.' },
    provider_refused: { cause: 'The platform refused this registration', remedy: 'Follow its message, then retry.' },
    unexpected: { cause: 'An unexpected error', remedy: 'Retry later; if it fails again, check the log.' },
  },
  column: (provider) => `At ${provider}`,
  states: { queued: 'In progress', done: 'Registered', failed: 'Failed' },
  pending: 'Awaiting approval',
  cancelling: 'Cancelling',
  cancelled: 'Cancelled',
  notCancelled: 'Not cancelled',
  notNeeded: 'Not needed',
  until: (time) => `continues at ${time}`,
  retry: 'Retry',
  retryAll: 'Retry all',
  retried: (count) => (count === 1 ? '1 person was submitted again' : `${count} people were submitted again`),
  failedCount: (count, provider) =>
    count === 1
      ? `1 person is not registered at ${provider} yet`
      : `${count} people are not registered at ${provider} yet`,
  failedHint:
    'Their registrations and details are kept. Fix the cause and retry. Everybody who is then registered receives a personal link automatically.',
  queuedCount: (count, provider) =>
    count === 1 ? `Registering 1 person at ${provider}` : `Registering ${count} people at ${provider}`,
  onlyFailed: 'Show only these',
  everybody: 'Show everybody',
  providerSaid: (message) => `Message from the platform: ${message}`,
}
