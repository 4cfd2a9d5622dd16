import type { consents as zh } from '../zh/consents'

export const consents: typeof zh = {
  description:
    'The privacy notice and choices visitors see before they register. Each saving makes a new version that everybody confirms at their next registration; the ledger stays as it is.',
  first: 'This is the text the system comes with',
  firstHint:
    'Visitors are asked to agree to it already. Put your company\'s full name in place of "the organiser", add how to reach you, check it against what you do, and publish a new version.',
  initial: 'Came with the system',
  inChinese: '中文',
  inEnglish: 'English',
  englishHint: 'For visitors who use the English pages. It may stay empty; the Chinese is shown then.',
  version: (version: number) => `Version ${version}`,
  registrationLine: 'Registration and service (necessary)',
  registrationLineHint: 'Shown beside the tick. Without it nobody can register.',
  marketingLine: 'Marketing messages (optional)',
  marketingLineHint: 'Shown beside the tick. Registering works without it, and it can be withdrawn any time.',
  fullText: 'The whole notice',
  save: 'Publish a new version',
  saved: 'The new version is published',
  saveTitle: 'Publish a new version?',
  saveHint: 'Every visitor has to agree again at their next registration.',
  earlier: 'Earlier versions',
  preview: 'As it stands in the form',
  read: 'Read the whole privacy notice',
  ledger: 'Consents',
  ledgerEmpty: 'No consents yet',
  purposes: { registration: 'Registration and service', marketing: 'Marketing messages' },
  given: 'Given',
  withdrawn: 'Withdrawn',
  via: { mini_program: 'Mini-program', h5: 'H5' },
}
