import type { recordings as zh, transcriptSearch as zhSearch } from '../zh/recordings'

export const recordings: typeof zh = {
  tab: 'Recordings & transcripts',
  states: { processing: 'Processing', ready: 'Ready', deleted: 'Deleted at the platform' },
  transcripts: { none: 'No transcript', processing: 'Transcript in progress', ready: 'Transcript' },
  empty: 'No recordings yet',
  emptyHint: 'Recordings are synced after the webinar ends. Turn them on under "Sync log".',
  switchedOff: (cause) => `Recordings are not synced: ${cause}`,
  open: 'Open recording',
  copy: 'Copy recording link',
  startedAt: (time) => `Started ${time}`,
  length: (minutes) => `${minutes} min`,
  deletedAt: (time) => `Deleted at the platform (noticed ${time}); its link no longer works`,
  transcript: 'Transcript',
  noTranscript: 'This recording has no transcript yet',
  noTranscriptHint: 'The platform creates it after the recording; it is synced automatically.',
  lines: (count) => `${count} lines`,
  search: 'Find in transcript',
  hits: (at, count) => `${at} / ${count}`,
  noHits: 'Nothing found',
  previous: 'Previous',
  next: 'Next',
  hint: "Click a line to copy a link to it for colleagues. The recording plays on the platform's page; go to the time shown on the left.",
  lineCopied: 'Link to this line copied',
  list: 'Choose a recording',
}

export const transcriptSearch: typeof zhSearch = {
  title: 'Transcripts',
  description: "Find what was said in the transcripts of all webinars, by any part of a line or by a speaker's name.",
  placeholder: 'What was said, or who said it',
  start: 'Type what you are looking for',
  startHint: 'Searches all synced transcripts. Turn on recordings under "Live platforms".',
  empty: 'Nothing found',
  emptyHint: "Try a shorter word, or check that this webinar's transcript was synced.",
  found: (count) => `Found ${count}`,
  at: (clock) => `at ${clock}`,
}
