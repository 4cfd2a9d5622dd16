import type { EntryOutcome } from '../../../../shared/contracts/workflows'
import type * as zh from '../zh/workflows'

type Audience = 'registered' | 'watched' | 'not_watched'

const outcomes: Record<EntryOutcome, string> = {
  waiting: 'In progress',
  done: 'Registered',
  already: 'Already registered',
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
    'Contacts who meet a condition are registered for a webinar automatically. Each contact enters each workflow once.',
  create: 'New workflow',
  tabs: { automatic: 'Automatic', manual: 'Manual' },
  empty: 'No workflows yet',
  emptyHint:
    'For example, people who submitted a form, missed the last webinar or received a tag are registered for the next one.',
  emptyManual: 'No manual registrations yet',
  emptyManualHint: 'Select contacts in the list of contacts and choose "Register for a webinar".',
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
    tag: (tag) => `Receives the tag "${tag}"`,
    manual: 'Manual',
    gone: {
      form: 'The form was archived or deleted',
      group: 'The webinar was deleted',
      tag: 'The tag was deleted',
      manual: 'Manual',
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
    `${done} registered · ${waiting} in progress · ${refused} not registered · ${already} already registered`,
  form: {
    name: 'Name',
    namePlaceholder: 'e.g. Missed the last webinar, register for the next',
    when: 'When a contact',
    kinds: { form: 'submits a form', group: 'enters an automatic group of a webinar', tag: 'receives a tag' },
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
      'The field "Webinar ID" is on the page of a contact. If it is empty or no webinar has this id, the contact is not registered, and the log shows the reason.',
    answerForm: 'Form',
    answerKey: 'Question',
    answerHint: "The answer must be the webinar's id. If a contact has several answers, the latest one is used.",
    found: (title, time) => `${title} ${time}`,
    unknown: (id) => `No connected account has a webinar with the id ${id}. The id of a meeting cannot be used.`,
    save: 'Create workflow',
    created: 'Workflow created',
  },
  switchOn: {
    title: (name) => `Switch on "${name}"?`,
    hint: 'Contacts who meet the condition are then registered automatically.',
    present: (count) =>
      `${contacts(count)} ${count === '1' ? 'meets' : 'meet'} the condition already. Register them too?`,
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
    'Contacts who meet the condition while it is paused are not registered. When you switch it on again, you can choose to register them.',
  pauseDone: 'The workflow is paused',
  rename: 'Rename',
  renamed: 'Renamed',
  remove: 'Delete',
  removeTitle: (name) => `Delete "${name}"?`,
  removeHint: 'The workflow and its log are deleted; its registrations are kept.',
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
  providerSaid: (words) => `Message from the platform: "${words}"`,
  retry: 'Try again',
  retryAll: 'Try all of them again',
  retried: (count) => `${contacts(count)} tried again`,
  createdBy: (who, time) => `Created by ${who} on ${time}`,
  byHand: {
    action: 'Register for a webinar',
    title: (count) => `Register ${contacts(count)} for a webinar`,
    hint: 'They are registered with name and e-mail, also at the live platform if it keeps its own list, with a personal link. Existing registrations are not changed. People who cannot be registered, such as hosts, are listed in the log.',
    confirm: 'Register',
    started: (count) => `Registering ${contacts(count)}`,
    toLog: 'View log',
  },
  contactField: 'Webinar ID',
  contactFieldHint: 'Workflows can use the webinar id from this field',
}
