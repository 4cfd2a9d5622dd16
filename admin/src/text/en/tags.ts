import type * as zh from '../zh/tags'

const people = (count: string) => `${count} ${count === '1' ? 'contact' : 'contacts'}`

export const tags: typeof zh.tags = {
  title: 'Tags',
  manage: 'Manage tags',
  manageHint: 'Tags sort contacts, and can start an automatic registration. Deleting a tag deletes no contact.',
  column: 'Tags',
  filter: 'All tags',
  filterLabel: 'Filter by tag',
  none: 'No tags yet',
  noneHint: 'Create one below, or type a new one on a contact.',
  name: 'Name of the tag',
  namePlaceholder: 'For example: key account',
  create: 'Create',
  created: (name) => `Tag "${name}" created`,
  renamed: 'Renamed',
  contacts: people,
  removeTitle: (name) => `Delete the tag "${name}"?`,
  removeHint: (count) => `It comes off ${people(count)}; the contacts stay.`,
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
  chosen: (count) => `${count} chosen`,
  everybody: (count) => `Choose all ${people(count)} that match`,
  everybodyChosen: (count) => `All ${people(count)} that match are chosen`,
  clear: 'Clear',
}
