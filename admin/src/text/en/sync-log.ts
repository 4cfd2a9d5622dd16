import type { syncLog as zh } from '../zh/sync-log'

export const syncLog: typeof zh = {
  kinds: {
    setting_off: 'Sync is off',
    recording_not_synced: 'Recording not synced',
    participants_missing: 'Participants missing',
    partial_data: 'Partial data',
    email_excluded: 'E-mails excluded',
    sync_error: 'Sync error',
  },
  warnings: {
    setting_off: {
      title: 'A sync switch is off, so this webinar was not synced',
      meaning:
        'The account, user and webinar switches all have to be on. One of them is off, so registrations, attendance and interactions were not synced.',
      steps: [
        'See below which switch decides.',
        'Turn that switch on. Only an owner can turn on the account-wide one.',
        'Come back here and press "Retry".',
      ],
      place: 'switches',
    },
    'recording_not_synced.setting_off': {
      title: 'Recordings are switched off, so none were synced',
      meaning:
        'Recordings and transcripts have their own switches, and data sync has to be on as well. Registrations and attendance are not affected.',
      steps: [
        'See below which switch decides.',
        'Turn it on if you want recordings; otherwise press "Got it".',
        'Come back here and press "Retry".',
      ],
      place: 'switches',
    },
    'recording_not_synced.no_attendees': {
      title: 'No recording: nobody attended',
      meaning: 'The platform has neither attendees nor a recording. A webinar nobody enters usually has none.',
      steps: [
        'If nobody came, nothing needs to be done: press "Got it".',
        'If somebody came, look under "Recordings" in Zoom.',
        'If it is there, come back here and press "Retry".',
      ],
    },
    'recording_not_synced.missing': {
      title: 'The platform has no recording of this webinar',
      meaning:
        "More than 24 hours after the end there is still no cloud recording. Recording may have been off, or was made on the host's computer.",
      steps: [
        'In Zoom open "Recordings" > "Cloud recordings" and look for this webinar.',
        'If it is missing, turn on "Automatic recording (cloud)" in Zoom\'s "Settings" > "Recording" for the next one.',
        'Once it is found or restored, come back here and press "Retry".',
      ],
    },
    'recording_not_synced.deleted': {
      title: 'The recording was deleted at the platform',
      meaning:
        'A recording that was synced is no longer there, so visitors no longer see the replay button. Saved transcripts can still be read.',
      steps: [
        'In Zoom open "Recordings" > "Trash": it can be restored for 30 days.',
        'After restoring it come back here and press "Retry".',
        'If it was deleted on purpose, press "Got it".',
      ],
    },
    'recording_not_synced.processing': {
      title: 'The recording is still being processed',
      meaning: 'After the end the platform needs time to make the recording, some hours for a long webinar.',
      steps: [
        'Nothing to do: it is synced again 15 minutes, 1, 6 and 24 hours after the end.',
        'If it is urgent, check that it plays in Zoom\'s cloud recordings, then press "Retry".',
      ],
    },
    'transcript_missing.processing': {
      title: 'The transcript is not ready yet',
      meaning:
        'The recording is there; the platform creates the transcript afterwards, usually within one to two times its length.',
      steps: [
        'Nothing to do: it is synced again automatically.',
        'If it is urgent, check in Zoom that the recording has an "Audio transcript", then press "Retry".',
      ],
    },
    'transcript_missing.none': {
      title: 'No transcript was found',
      meaning:
        'The recording is more than 24 hours old and the platform created no transcript. Transcription is probably off.',
      steps: [
        'In Zoom\'s "Settings" > "Recording" > "Advanced cloud recording settings" turn on "Create audio transcript" for the next webinar.',
        'If this one has a transcript, press "Retry".',
        'If you need none, press "Got it".',
      ],
    },
    'participants_missing.no_address': {
      title: 'Some attendees have no e-mail and are not linked to a contact',
      meaning:
        'The platform gave no e-mail for them: they did not register, were not signed in, or dialled in by phone. They count as views only and become neither contacts nor group members.',
      steps: [
        'In Zoom turn on registration ("Required") for this webinar, so that every attendee of the next one has an e-mail.',
        'Data of a past webinar cannot be completed: press "Got it".',
        'If it is held again, turn registration on first and press "Retry" after the end.',
      ],
    },
    'participants_missing.nobody': {
      title: 'The platform has no attendees',
      meaning:
        "The webinar was held, but the platform's report is empty. Perhaps nobody came, or the report is not finished.",
      steps: [
        'In Zoom open "Reports" > "Webinar" and look at this webinar\'s attendee report.',
        'If people are in it, come back here and press "Retry".',
        'If nobody came, press "Got it".',
      ],
    },
    'participants_missing.report_late': {
      title: 'The attendee report is not ready yet',
      meaning: 'The webinar is over and the platform is still preparing its report, so attendees cannot be synced yet.',
      steps: [
        'Nothing to do: it is synced again 15 minutes, 1, 6 and 24 hours after the end.',
        'If it is missing after 24 hours, check in Zoom\'s "Reports" that it exists, then press "Retry".',
      ],
    },
    'partial_data.absentees_differ': {
      title: 'The attendee report and the list of absentees disagree',
      meaning:
        "The platform's attendee report and its list of absentees do not match: some registered people are in neither, or in both. Usually the report is not complete yet; until then, attendance of these people is not exact.",
      steps: [
        'Nothing to do: it is synced again 1, 6 and 24 hours after the end.',
        'If it is urgent, press "Retry"; once both lists agree this warning goes away.',
        'If they still disagree after 24 hours, compare with the attendee report in Zoom\'s "Reports" > "Webinar". If people are missing there too, press "Got it".',
      ],
    },
    email_excluded: {
      title: 'Some e-mails were not synced',
      meaning:
        'Your rules exclude these people: no contacts, registrations or activity are created for them. Their views are still counted.',
      steps: [
        'Usually nothing needs to be done: press "Got it".',
        'If a domain is excluded by mistake, remove it under "Sync exclusions".',
        'After that come back here and press "Retry".',
      ],
      place: 'exclusions',
    },
    feed_not_available: {
      title: 'The account has no access to this data',
      meaning: 'The platform does not give this account access to it; everything else was synced.',
      steps: [
        'Ask the platform to enable this interface for the account.',
        'After that come back here and press "Retry".',
        'If you do not need it, press "Got it".',
      ],
    },
    'feed_not_available.report_too_old': {
      title: 'Too old: the platform no longer has this data',
      meaning: 'The platform keeps reports for six months, and this webinar is older. Everything else was synced.',
      steps: [
        'Nothing to do: press "Got it".',
        'If you have an exported attendee report, upload it under "Import" to bring the attendance in.',
      ],
    },
    provider_bad_credentials: {
      title: 'The platform rejected the saved keys',
      meaning:
        'The keys were reset, or the app was deactivated or deleted, so nothing can be read. What was synced before is still here.',
      steps: [
        'Open "Live platforms" and press "Change keys" on this account.',
        "Enter the keys that the platform's app page shows now and save; they are checked at once.",
        'Come back here and press "Retry".',
      ],
      place: 'accounts',
    },
    provider_missing_scope: {
      title: 'The platform app lacks a permission',
      meaning: "This needs a permission (scope) that the app does not have. The platform's message below names it.",
      steps: [
        'Open the app in the Zoom App Marketplace, go to "Scopes", add the scopes named below and save.',
        'Open "Live platforms" and press "Check connection": new scopes take effect then.',
        'Come back here and press "Retry".',
      ],
      place: 'accounts',
    },
    provider_limit_reached: {
      title: "The platform's call limit is reached",
      meaning: 'The platform limits the number of calls per period. Data read so far is kept; nothing is lost.',
      steps: [
        'Wait a few minutes, then press "Retry".',
        'If this happens often, sync all webinars manually less often, or ask the platform for a higher limit.',
      ],
    },
    'provider_limit_reached.parked': {
      title: "The platform's daily call limit is used up",
      meaning:
        'The platform limits calls per day. Data read so far is kept; the sync continues automatically once calls are available again.',
      steps: [
        'Nothing to do: it continues at the time below.',
        "If this happens often, sync all webinars manually less often, or upgrade the platform's plan.",
      ],
    },
    provider_unreachable: {
      title: 'The platform cannot be reached',
      meaning: 'The platform did not answer properly, usually a temporary network or service problem.',
      steps: [
        'Wait a few minutes, then press "Retry".',
        'If it persists, check the platform\'s status page, or press "Check connection" under "Live platforms".',
      ],
      place: 'accounts',
    },
    provider_bad_answer: {
      title: 'The platform sent an unreadable answer',
      meaning:
        'The platform answered in an unexpected format, so this data was not read completely. Other data and data read before are kept.',
      steps: [
        'Press "Retry" after a while; usually this is a temporary fault of the platform.',
        "If it persists, send the platform's message below and the time of this warning to your technical team.",
      ],
    },
    rows_skipped: {
      title: 'Some rows cannot be used and were skipped',
      meaning: 'The platform sent these rows without required data. All other rows are synced.',
      steps: [
        'Send the count and the example below to your technical team or the platform.',
        'Once fixed, press "Retry"; if you do not need these rows, press "Got it".',
      ],
    },
    'rows_skipped.no_time': {
      title: 'Rows without a readable time were skipped',
      meaning: 'Without a readable time it is unknown when these events happened. All other rows are synced.',
      steps: [
        "Send the count and the platform's time format below to your technical team or the platform.",
        'If you have an exported attendee report, upload it under "Import" to fill in the attendance.',
        'Once fixed, press "Retry"; if you do not need these rows, press "Got it".',
      ],
    },
    'rows_skipped.no_address': {
      title: 'Registrations without e-mail and phone were skipped',
      meaning:
        'These registrations have neither an e-mail nor a usable phone, so no contact can be created. All others are synced.',
      steps: ["Make the e-mail required in the platform's registration form.", 'Then press "Got it".'],
    },
    provider_timeout: {
      title: 'The platform took too long to answer',
      meaning: 'The request timed out. Syncing again creates no duplicates.',
      steps: ['Wait a few minutes, then press "Retry".'],
    },
    provider_refused: {
      title: 'The platform refused the request',
      meaning: 'The platform does not allow reading this; see its message below.',
      steps: ['Fix the cause at the platform.', 'After that come back here and press "Retry".'],
    },
    webinar_gone: {
      title: 'The platform does not know this webinar',
      meaning:
        'It was deleted there, or does not belong to the connected account. Registrations and attendance are kept here.',
      steps: [
        'If it was deleted on purpose, nothing needs to be done: press "Got it".',
        'If the account was changed, check under "Live platforms" that the previous one is connected.',
        'After that come back here and press "Retry".',
      ],
      place: 'accounts',
    },
    not_held: {
      title: 'This webinar was not held',
      meaning:
        'Its planned time passed 24 hours ago and the platform reports that it was never started, so there is no attendance. It is not synced again automatically.',
      steps: [
        'If it was cancelled, nothing needs to be done: press "Got it".',
        'If it was postponed, change its time on the edit page or at the platform; the new date is synced as usual.',
        'If it was held later, press "Retry" after its end.',
      ],
    },
    unexpected: {
      title: 'Something unexpected happened',
      meaning: 'The sync did not finish, and the platform is not the cause. What was synced before is still here.',
      steps: ['Press "Retry".', 'If it keeps happening, send the time of this warning to your technical team.'],
    },
  },
  places: {
    accounts: 'Open "Live platforms"',
    exclusions: 'Open "Sync exclusions"',
    switches: 'See the sync switches',
  },
  parts: {
    registrants: 'Registrations',
    attendance: 'Attendance',
    events: 'Interaction',
    recordings: 'Recordings and transcripts',
  },
  open: (count) => `Open warnings: ${count}`,
  noneOpen: 'No open warnings',
  noneOpenHint: "This webinar's data is synced as configured. Every sync is listed below.",
  neverSynced: 'Not synced yet. Press "Sync now" to begin.',
  resolved: (count) => `Resolved: ${count}`,
  resolvedAt: (time) => `Resolved ${time}`,
  meaning: 'What it means',
  fix: 'How to fix it',
  since: (time) => `First seen ${time}`,
  seenAt: (time) => `last seen ${time}`,
  decider: 'Deciding switch',
  said: 'Message from the platform',
  about: 'About',
  rows: (count) => `${count} attendance rows without an e-mail`,
  skipped: (count) => (count === '1' ? '1 row skipped' : `${count} rows skipped`),
  writtenAs: 'Original value',
  writtenNothing: '(empty)',
  people: (count) => (count === '1' ? '1 registered person' : `${count} registered people`),
  registrationOff: 'Registration is off for this webinar',
  topics: 'Recording',
  excluded: (reason, count) => `${reason}: ${count}`,
  sample: 'For example',
  retry: 'Retry',
  retryParts: (names) => `Only syncs again: ${names}`,
  retrying: 'Retrying',
  dismiss: 'Got it',
  dismissHint: 'Hidden until something changes',
  dismissed: 'Warning dismissed',
  mended: 'Fixed',
  still: 'Not fixed yet. Check the steps and try again',
  viewOnly: 'You have view-only access; ask an operator to fix it.',
  nextRead: (time) => `Next automatic sync at ${time}`,
  timeline: 'Sync history',
  parkedUntil: (time) => `Queued until ${time} (Beijing time)`,
  partsOnly: (names) => `only ${names}`,
  unreliable: 'Attendance is not reliable',
  unreliableHint: (time) =>
    `The start was moved after people had registered (${time}). The platform ties registrations to a start, so this webinar's attendance, groups and exports are indicative only.`,
  unreliableShort: 'Attendance is indicative only: the start was moved after people had registered',
  notHeld: 'Not held',
  notHeldHint: 'Its planned time passed 24 hours ago and the platform reports that it was not started.',
  warningsCount: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
  column: 'Warnings',
  filter: 'Sync warnings',
  filterAll: 'All',
  filterOpen: 'With open warnings',
  filterNone: 'Without warnings',
}
