import type * as zh from '../zh/sync-exclusions'

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

export const syncExclusions: typeof zh.syncExclusions = {
  title: 'Sync exclusions',
  description: 'Who and what is not synced. Changes apply from the next sync on; existing data is kept.',
  viewOnly: 'You have read-only access.',
  kinds: {
    contact: {
      name: 'Domains that never become contacts',
      effect:
        "A sync creates no contacts for people with these addresses and adds no registrations or activity to existing ones. Their visits still count as views. Usually your own company's domain.",
      empty: 'No domain is excluded',
      concerns: (count) => plural(count, 'contact today', 'contacts today'),
      keeps: 'Existing contacts and data are kept; later syncs add nothing to them.',
    },
    host: {
      name: "Hosts' domains whose webinars are not synced",
      effect:
        'Webinars whose host has such an address are not synced at all: no registrations, attendance, activity or recordings.',
      empty: 'No host domain is excluded',
      concerns: (count) => plural(count, 'webinar today', 'webinars today'),
      keeps: 'Synced data is kept but no longer updated.',
    },
    host_recordings: {
      name: "Hosts' domains whose recordings are not synced",
      effect: 'Webinars whose host has such an address are synced as usual, without their recordings and transcripts.',
      empty: 'No host domain is excluded',
      concerns: (count) => plural(count, 'webinar today', 'webinars today'),
      keeps: 'Synced recordings are kept but no longer updated.',
    },
  },
  reasons: {
    account_user: 'The address belongs to a member of the panel or a user of the live platform account',
    domain: 'The domain is on the list of sync exclusions',
    invalid: 'The address is not valid',
    secondary: "The address is a contact's secondary one",
    deleted: 'The contact was deleted earlier',
  },
  field: 'Domain',
  placeholder: 'e.g. example.com',
  subdomains: 'Sub-domains are excluded too',
  check: 'Preview',
  add: 'Exclude',
  added: (domain) => `${domain} is excluded`,
  covered: (domain) => `It is already covered by ${domain}; there is no need to add it.`,
  previewTitle: (domain) => `${domain} and its sub-domains would be excluded`,
  removeTitle: (domain) => `Stop excluding ${domain}?`,
  removeHint: 'The next sync adds what was excluded.',
  removed: (domain) => `${domain} is no longer excluded`,
  always: 'Always excluded',
  rules: {
    users: {
      name: 'Account users',
      effect:
        'Members of this panel and all users of the connected live platform accounts, inactive and pending ones too. A sync creates no contacts for them and adds nothing to existing ones.',
    },
    invalid: { name: 'Invalid addresses', effect: 'An invalid e-mail address never becomes a contact.' },
    secondary: {
      name: 'Secondary addresses',
      effect: "Registering or watching under a contact's secondary address adds nothing; only the primary one counts.",
      count: (count) => plural(count, 'secondary address', 'secondary addresses'),
    },
    deleted: {
      name: 'Deleted contacts',
      effect:
        'A sync never recreates a deleted contact; only anonymous fingerprints are kept. Registering again creates a new contact.',
      count: (count) => plural(count, 'fingerprint kept', 'fingerprints kept'),
    },
    guests: {
      name: 'Guests without an e-mail',
      effect:
        'Viewers for whom the live platform has no e-mail only count as views. Turn on registration there to sync everybody.',
    },
  },
  users: 'Account users',
  usersHint: 'Kept up to date with each sync of the list of webinars.',
  searchUsers: 'Search name or e-mail',
  columns: { person: 'Person', email: 'E-mail', why: 'Why', contact: 'Contact' },
  why: { panel: 'Member of the panel', provider: (account) => `User of ${account}` },
  isContact: 'Is a contact; later syncs add nothing',
  isNoContact: 'No contact',
  noUsers: 'Nobody matches',
  shown: (shown, total) => `The first ${shown} of ${total}; search to narrow it down`,
}
