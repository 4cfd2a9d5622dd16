import type { consents as zh } from '../zh/consents'

export const consents: typeof zh = {
  title: 'Privacy consent',
  description:
    'The privacy notice and choices visitors see before they register. Each save creates a new version, which everybody confirms at their next registration. Existing consent records do not change.',
  first: 'This is the default text',
  firstHint:
    'Visitors are asked to agree to it already. Put your company\'s full name in place of "the organiser", add contact details, check that it matches what you do, and publish a new version.',
  initial: 'Default text',
  inChinese: '中文',
  inEnglish: 'English',
  englishHint: 'For visitors who use the English pages. If it is empty, the Chinese text is shown.',
  version: (version: number) => `Version ${version}`,
  registrationLine: 'Registration and service (required)',
  registrationLineHint: 'Shown beside the checkbox. Without it nobody can register.',
  marketingLine: 'Marketing messages (optional)',
  marketingLineHint: 'Shown beside the checkbox. Registering works without it, and it can be withdrawn any time.',
  fullText: 'Full notice',
  save: 'Publish a new version',
  saved: 'The new version is published',
  saveTitle: 'Publish a new version?',
  saveHint: 'Every visitor has to agree again at their next registration.',
  earlier: 'Earlier versions',
  preview: 'Preview in the form',
  read: 'Read the full privacy notice',
  ledger: 'Consents',
  ledgerEmpty: 'No consents yet',
  purposes: { registration: 'Registration and service', marketing: 'Marketing messages' },
  given: 'Given',
  withdrawn: 'Withdrawn',
  via: { mini_program: 'Mini-program', h5: 'H5' },
}
