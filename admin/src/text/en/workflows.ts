import type { EntryOutcome } from '../../../../shared/contracts/workflows'
import type * as zh from '../zh/workflows'

type Audience = 'registered' | 'watched' | 'not_watched'

const outcomes: Record<EntryOutcome, string> = {
  waiting: 'In progress',
  done: 'Registered',
  already: 'Was registered',
  refused: 'Not registered',
}
const audiences: Record<Audience, string> = {
  registered: 'registered',
  watched: 'watched',
  not_watched: 'registered, not watched',
}
const contacts = (count: string) => `${count} ${count === '1' ? 'contact' : 'contacts'}`

export const workflows: typeof zh.workflows = {
  title: 'Workflows',
  description:
    'Contacts who meet a condition are registered for a webinar by themselves. Each contact enters each workflow once.',
  create: 'New workflow',
  tabs: { automatic: 'Automatic', manual: 'By hand' },
  empty: 'No workflows yet',
  emptyHint:
    'For example: whoever submitted a form, missed the last webinar or got a tag is registered for the next one.',
  emptyManual: 'Nothing was added by hand yet',
  emptyManualHint: 'Tick contacts in the list of contacts and choose "Register for a webinar".',
  columns: {
    name: 'Name',
    trigger: 'Condition',
    target: 'Registers for',
    state: 'State',
    counts: 'Results',
    createdAt: 'Created',
    people: 'People',
  },
  trigger: {
    form: (form) => `Submits the form "${form}"`,
    group: (webinar, audience) => `${webinar}: ${audiences[audience]}`,
    tag: (tag) => `Gets the tag "${tag}"`,
    manual: 'By hand',
    gone: {
      form: 'The form is archived or gone',
      group: 'The webinar was deleted',
      tag: 'The tag was deleted',
      manual: 'By hand',
    },
  },
  target: {
    contact_field: 'The webinar in the contact field "Webinar ID"',
    answer: "The webinar in a form's answer",
    gone: 'The webinar was deleted',
  },
  audiences,
  outcomes,
  on: 'On',
  paused: 'Paused',
  results: ({ done, waiting, refused, already }) =>
    `${done} registered · ${waiting} in progress · ${refused} not registered · ${already} were before`,
  form: {
    name: 'Name',
    namePlaceholder: 'For example: who missed the last one registers for the next',
    when: 'When a contact',
    kinds: { form: 'submits a form', group: 'enters an automatic group of a webinar', tag: 'gets a tag' },
    form: 'Form',
    webinar: 'Webinar',
    audience: 'Group',
    notWatchedHint: 'Nobody is "registered, not watched" before the webinar has ended and its attendance was synced.',
    tag: 'Tag',
    action: 'register them for',
    targets: {
      webinar: 'one webinar',
      contact_field: 'the webinar in the contact field "Webinar ID"',
      answer: "the webinar in a form's answer",
    },
    typedId: 'Webinar ID',
    typedIdHint: 'As the live platform shows it; spaces and dashes are fine, for example 932 0123 5621.',
    fieldHint:
      'The field "Webinar ID" is filled on the page of a contact. Where it is empty or no webinar has this id, the contact is not registered, and the log says why.',
    answerForm: 'Form',
    answerKey: 'Question',
    answerHint: "The answer is the webinar's id; of several answers of one contact the latest counts.",
    found: (title, time) => `${title} ${time}`,
    unknown: (id) => `No connected account has a webinar with the id ${id}. The id of a meeting cannot be used.`,
    save: 'Create workflow',
    created: 'Workflow created',
  },
  switchOn: {
    title: (name) => `Switch on "${name}"?`,
    hint: 'Contacts who meet the condition are then registered by themselves.',
    present: (count) =>
      `${contacts(count)} ${count === '1' ? 'meets' : 'meet'} the condition already. What about them?`,
    newcomers: 'Only contacts who meet it from now on',
    everybody: (count) => `Register ${count === '1' ? 'this one' : `these ${count}`} too`,
    confirm: 'Switch on',
    later: 'Not yet',
    done: 'The workflow is on',
  },
  pause: 'Pause',
  resume: 'Switch on',
  pauseTitle: (name) => `Pause "${name}"?`,
  pauseHint:
    'Who meets the condition meanwhile is not registered; you are asked about them when you switch it on again.',
  pauseDone: 'The workflow is paused',
  rename: 'Rename',
  renamed: 'Renamed',
  remove: 'Delete',
  removeTitle: (name) => `Delete "${name}"?`,
  removeHint: 'The workflow and its log go; registrations it made stay.',
  removed: 'Workflow deleted',
  log: 'Log',
  logColumns: {
    contact: 'Contact',
    email: 'E-mail',
    outcome: 'Outcome',
    reason: 'Reason',
    webinar: 'Webinar',
    enteredAt: 'Entered',
    finishedAt: 'Finished',
  },
  allOutcomes: 'All outcomes',
  logEmpty: 'No contact has entered yet',
  logEmptyFiltered: 'No contact with this outcome',
  fieldSaid: (id) => `In the field: ${id || '(empty)'}`,
  providerSaid: (words) => `The platform said: "${words}"`,
  retry: 'Try again',
  retryAll: 'Try all of them again',
  retried: (count) => `${contacts(count)} tried again`,
  createdBy: (who, time) => `Created by ${who} on ${time}`,
  byHand: {
    action: 'Register for a webinar',
    title: (count) => `Register ${contacts(count)} for a webinar`,
    hint: 'They are registered with name and e-mail, at the live platform too where it keeps a list, with a personal link. Who is registered already is left alone; whoever cannot be registered, such as a host, stands in the log.',
    confirm: 'Register',
    started: (count) => `Registering ${contacts(count)}`,
    toLog: 'See the log',
  },
  contactField: 'Webinar ID',
  contactFieldHint: "Workflows can take a webinar's id from here",
}
