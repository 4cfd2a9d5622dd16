import type * as zh from '../zh/zoom'

const scopeStops: Record<string, string> = {
  'user:read:list_users:admin': 'Users of the account cannot be listed or named',
  'webinar:read:list_webinars:admin': 'Webinars cannot be listed, so new and changed ones are not found',
  'webinar:read:webinar:admin': 'Time, settings and state of a webinar cannot be read',
  'webinar:write:webinar:admin': 'Webinars cannot be created from here',
  'webinar:update:webinar:admin': 'Webinars cannot be edited from here',
  'webinar:delete:webinar:admin': 'Webinars cannot be deleted from here',
  'webinar:read:list_registrants:admin': "People who register on Zoom's page are not synced",
  'webinar:write:registrant:admin': 'People who register here cannot be registered at Zoom and get no personal link',
  'webinar:write:batch_registrants:admin':
    'Long lists cannot be registered at Zoom in batches, only one by one, which takes longer',
  'webinar:read:registrant:admin': 'People who cancelled and register again do not get their personal link back',
  'webinar:update:registrant_status:admin': 'A registration cancelled here stays valid at Zoom',
  'webinar:read:list_registration_questions:admin':
    'Other required questions are not detected beforehand, so Zoom may refuse registrations',
  'webinar:read:list_past_participants:admin': 'The list of participants cannot replace a missing report',
  'webinar:read:list_absentees:admin': "Attendance cannot be checked against Zoom's absentees",
  'webinar:read:list_past_instances:admin': 'It is not known whether and when a webinar was held',
  'webinar:read:list_panelists:admin': 'Panelists count as attendees and are not rejected beforehand',
  'report:read:webinar:admin': 'Attendance percentages cannot be computed',
  'report:read:list_webinar_participants:admin': 'Attendance is not synced',
  'report:read:list_webinar_polls:admin': 'Polls are not synced',
  'report:read:webinar_qna:admin': 'Questions and answers are not synced',
  'cloud_recording:read:list_recording_files:admin': 'Recordings and transcripts are not synced',
}

export const zoom: typeof zh.zoom = {
  scopeStops,
  scopeUnknown: 'Related data is not synced',
  connect: {
    title: 'Connect Zoom',
    steps: { keys: 'App credentials', users: 'Whose webinars', reach: 'What is synced' },
    next: 'Next',
    verify: 'Verify and continue',
    verifying: 'Asking Zoom…',
    back: 'Back',
    finish: 'Connect',
    done: 'Zoom account connected; its webinars are being synced',
    keysHow:
      'Create a "Server-to-Server OAuth" app in the Zoom App Marketplace, activate it, and enter the three values under "App Credentials" here.',
    scopesShow: 'Scopes the app needs',
    scopesCopy: 'Copy all scopes',
    scopesHint:
      'Add them on the app\'s "Scopes" page. You can connect without some of them, but the related functions are off and are listed afterwards.',
    name: 'Connection name',
    namePlaceholder: "e.g. Marketing's Zoom",
    nameHelp: 'Shown in the panel only, to distinguish accounts or business units',
    secretKept: 'Credentials are checked with Zoom first and then stored encrypted. Nobody can see them again.',
    connectedEmail: "Zoom e-mail of the connecting person (the app's administrator)",
    connectedEmailPlaceholder: 'Search by name or e-mail',
    connectedEmailHelp:
      'The credentials do not show who created the app; choose that administrator. The connecting person and hosts cannot register for their own webinars.',
    usersLabel: 'Other users whose webinars are synced',
    usersHelp:
      'Only webinars hosted by the administrator and the users chosen here are shown. Webinars of other users and all meetings are never read.',
    reachHint: "You can change this at any time on the account's card, and for individual users and webinars.",
    existing: (name) => `This Zoom account is already connected as "${name}"; there is one connection per Zoom account`,
    standingBy: (who, time) => `Connected by ${who} on ${time}`,
    existingHint: (users, webinars) =>
      `It syncs ${webinars} webinars of ${users} users. Continuing replaces it; the effects are shown first.`,
    replaceTitle: 'Replace the existing connection?',
    replaceOk: 'Replace it',
    replaces: (name) => `"${name}" is replaced by the new connection. Webhooks of the old app are no longer accepted.`,
    stopsUsers: 'These users are no longer synced:',
    stopsWebinars: (total, upcoming) =>
      `${total} webinars are no longer synced (${upcoming} of them upcoming). They stay visible with their registrations and data.`,
    stopsNothing: 'The users do not change; all webinars continue to be synced.',
    stopsWorkflows: 'Webinars used by these workflows are no longer synced:',
    keeps: 'Contacts, registrations and all existing data are kept.',
  },
  picker: {
    search: 'Search by name or e-mail',
    count: (chosen, most) => `${chosen} of ${most} selected`,
    full: (most) => `At most ${most} users; remove one first`,
    connector: 'Connecting person; always included',
    states: { active: 'Active', inactive: 'Deactivated', pending: 'Not active yet', gone: 'No longer in Zoom' },
    none: 'No such user in the Zoom account',
    onlyChosen: 'Selected only',
  },
  users: {
    title: 'Users',
    count: (count) => `${count} users`,
    edit: 'Manage users',
    editTitle: (name) => `Users of "${name}"`,
    saved: 'Users saved',
    leaving: (names) => `After saving, webinars of ${names} are no longer synced. They stay visible with their data.`,
    connector: 'Connecting person',
    columns: {
      user: 'User',
      webinars: 'Webinars',
      data: 'Data',
      newWebinars: 'New webinars by default',
      recordings: 'Recordings and transcripts',
    },
    webinars: (count) => String(count),
    webinarsOff: (count) => `${count} off`,
    dataAll: 'The account syncs all users',
    dataNone: 'Off for the whole account',
    recordingsAll: 'The account syncs recordings of all users',
    recordingsNone: 'Off for the whole account',
    newHint: 'Default for webinars added later; existing ones do not change',
    stateProblem: {
      inactive: 'Deactivated in Zoom',
      pending: 'Zoom account not active yet',
      gone: 'No longer in the Zoom account',
    },
  },
  reach: {
    title: 'Account-wide switches',
    ownerOnly: 'Only owners can change the account-wide switches',
    data: 'Registrations and attendance',
    recordings: 'Recordings and transcripts',
    dataHints: { none: 'Nothing is synced', selected: 'Only users switched on below', all: 'All users on the list' },
    recordingHints: {
      none: 'No recordings or transcripts',
      selected: 'Only users switched on below',
      all: 'All users on the list',
    },
  },
  card: {
    accountId: 'Account ID',
    connectedEmail: 'Connected by',
    missing: (count) => `The app lacks ${count} ${count === 1 ? 'scope' : 'scopes'}; these functions do not work`,
    missingHow:
      'Add them on the app\'s "Scopes" page in the Zoom App Marketplace, then press "Check". New scopes may take a few minutes.',
    webhook: 'Webhook address',
    webhookHow:
      'Enter it under "Feature → Event Subscriptions" of the app, subscribe to Webinar and Recording events, and press "Validate". Without webhooks everything is still synced on schedule.',
    webhookCopy: 'Copy address',
    webhookSeen: (time) => `Last received ${time}`,
    webhookWaiting: 'The secret is saved; nothing received yet',
    webhookNone: 'No Secret Token entered; webhooks are rejected',
    setWebhookSecret: 'Enter Secret Token',
    replaceSecrets: 'Replace credentials',
    replaceSecretsTitle: (name) => `Replace credentials of "${name}"`,
    replaceSecretsHint: 'Fill in only what changes; the rest is kept. New credentials are checked with Zoom first.',
    replaceNothing: 'Fill in at least one',
    failingReason: 'Reason from Zoom',
    disconnectHint:
      'The stored credentials are deleted, and webinars of this account can no longer be created, changed or synced. Webinars, contacts and data are kept; connecting the same account again restores everything.',
  },
  addExisting: {
    action: 'Add a Zoom webinar by number',
    title: 'Add a Zoom webinar by its number',
    intro:
      "Webinars that ended some time ago are not in Zoom's list, but you can add them by number. Only webinars hosted by users on the list, no meetings.",
    account: 'Zoom account',
    number: 'Webinar number',
    numberPlaceholder: 'e.g. 932 0123 5621',
    ok: 'Add',
    added: 'Added',
    known: 'This webinar is already in the list',
  },
  noWebView:
    'Zoom cannot be opened inside the mini-program: in WeChat people copy their personal link to a browser; elsewhere it opens directly.',
  ownPageStaysOpen: "Zoom's own registration page cannot be closed: people who register there are added by syncing.",
  notices: {
    recurring: 'Not supported: recurring webinar',
    recurringHint:
      'It is not synced, and cannot be registered for, edited, listed or deleted from here. Create a separate webinar in Zoom for each date.',
    providerEvents: 'Not supported: Zoom Events',
    providerEventsHint:
      'Zoom does not let others change webinars of Zoom Events. It is not synced, and cannot be registered for, edited, listed or deleted from here; manage it in Zoom Events.',
    registrationOff: 'Registration from here is not possible: it is off at Zoom',
    registrationOffHint:
      'People who register here cannot be registered at Zoom. Turn registration on in Zoom (automatic approval); the next sync detects the change.',
    otherQuestions: 'Registration from here is not possible: Zoom has other required questions',
    otherQuestionsHint: (questions) =>
      `Besides name and e-mail, Zoom requires: ${questions}. Make them optional in Zoom; the next sync detects the change.`,
    hostLeft: (host) => `${host} is no longer on the list of users; this webinar is no longer synced`,
    hostLeftHint:
      'Existing registrations and data are kept. An owner can add the host to the list again under "Live platforms".',
  },
  notSupported: { recurring: 'Recurring, not supported', provider_events: 'Zoom Events, not supported' },
  host: (name) => `Host ${name}`,
}
