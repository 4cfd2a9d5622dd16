import type * as zh from '../zh/sync-exclusions'

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

export const syncExclusions: typeof zh.syncExclusions = {
  title: 'Sync exclusions',
  description: 'Who and what is not synced. Changes count from the next sync on; what is here already stays.',
  viewOnly: 'You may look at this, not change it.',
  kinds: {
    contact: {
      name: 'Domains that never become contacts',
      effect:
        "A sync makes no contacts of people with such addresses and adds no registrations or activity to existing ones; their stays still count as views. Usually your own company's domain.",
      empty: 'No domain is excluded',
      concerns: (count) => plural(count, 'contact today', 'contacts today'),
      keeps: 'Contacts and data that exist stay; later syncs just add nothing to them.',
    },
    host: {
      name: "Hosts' domains whose webinars are not synced",
      effect:
        'Webinars whose host has such an address are not synced at all: no registrations, attendance, activity or recordings.',
      empty: 'No host domain is excluded',
      concerns: (count) => plural(count, 'webinar today', 'webinars today'),
      keeps: 'What was synced stays and is not updated any more.',
    },
    host_recordings: {
      name: "Hosts' domains whose recordings are not synced",
      effect: 'Webinars whose host has such an address are synced as usual, without their recordings and transcripts.',
      empty: 'No host domain is excluded',
      concerns: (count) => plural(count, 'webinar today', 'webinars today'),
      keeps: 'Recordings that were synced stay and are not updated any more.',
    },
  },
  reasons: {
    account_user: 'The address belongs to a member of the panel or a user of the live platform account',
    domain: 'The domain is among the sync exclusions',
    invalid: 'The address is not valid',
    secondary: "The address is a contact's secondary one",
    deleted: 'The contact was deleted earlier',
  },
  field: 'Domain',
  placeholder: 'For example example.com',
  subdomains: 'Sub-domains are excluded too',
  check: 'See the effect',
  add: 'Exclude',
  added: (domain) => `${domain} is excluded`,
  covered: (domain) => `${domain} on the list covers it already; there is no need to add it.`,
  previewTitle: (domain) => `${domain} and its sub-domains would be excluded`,
  removeTitle: (domain) => `Exclude ${domain} no longer?`,
  removeHint: 'The next sync brings in what was left out.',
  removed: (domain) => `${domain} is no longer excluded`,
  always: 'Always left out',
  rules: {
    users: {
      name: 'Account users',
      effect:
        'Members of this panel and all users of the connected live platform accounts, inactive and pending ones too. A sync makes no contacts of them and adds nothing to existing ones.',
    },
    invalid: { name: 'Invalid addresses', effect: 'An address that mail cannot reach becomes no contact.' },
    secondary: {
      name: 'Secondary addresses',
      effect: "Registering or watching under a contact's secondary address adds nothing; only the primary one counts.",
      count: (count) => plural(count, 'secondary address', 'secondary addresses'),
    },
    deleted: {
      name: 'Deleted contacts',
      effect:
        'A sync never recreates a contact that was deleted; only fingerprints that name nobody are kept. Registering with us again makes a new contact.',
      count: (count) => plural(count, 'fingerprint kept', 'fingerprints kept'),
    },
    guests: {
      name: 'Guests without an e-mail',
      effect:
        'Viewers without an e-mail from the live platform only count as views. Turn registration on there to have everybody synced.',
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
