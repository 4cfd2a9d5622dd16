import type * as zh from '../zh/tags'

const people = (count: string) => `${count} ${count === '1' ? 'contact' : 'contacts'}`

export const tags: typeof zh.tags = {
  title: 'Tags',
  manage: 'Manage tags',
  manageHint:
    'Tags organise contacts and can trigger an automatic registration. Deleting a tag does not delete contacts.',
  column: 'Tags',
  filter: 'All tags',
  filterLabel: 'Filter by tag',
  none: 'No tags yet',
  noneHint: 'Create one below, or type a new one on a contact.',
  name: 'Tag name',
  namePlaceholder: 'e.g. key account',
  create: 'Create',
  created: (name) => `Tag "${name}" created`,
  renamed: 'Renamed',
  contacts: people,
  removeTitle: (name) => `Delete the tag "${name}"?`,
  removeHint: (count) => `It is removed from ${people(count)}; the contacts are kept.`,
  removed: 'Tag deleted',
  add: 'Add tags',
  addTitle: (count) => `Add tags to ${people(count)}`,
  addLabel: 'Tags to add',
  addPlaceholder: 'Choose, or type a new one and press Enter',
  take: 'Remove tags',
  takeTitle: (count) => `Remove tags from ${people(count)}`,
  takeLabel: 'Tags to remove',
  changed: (count) => `${people(count)} changed`,
  edit: 'Edit tags',
  noneOnContact: 'No tags',
}

export const selection: typeof zh.selection = {
  chosen: (count) => `${count} selected`,
  everybody: (count) => `Select all ${people(count)} that match`,
  everybodyChosen: (count) => `All ${people(count)} that match are selected`,
  clear: 'Clear',
}
