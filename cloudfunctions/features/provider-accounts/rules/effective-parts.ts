import type { SyncPart } from '../../../../shared/contracts/sync'

const ALL: SyncPart[] = ['registrants', 'attendance', 'events', 'recordings']

/** What a run is to read: the parts it names, or everything; without events where those were left out. */
export function effectiveParts({ parts, withEvents }: { parts: SyncPart[] | null; withEvents: boolean }): SyncPart[] {
  return (parts ?? ALL).filter((part) => part !== 'events' || withEvents || parts !== null)
}

/** Whether a run under way already brings what another is asked for. */
export function coversParts(open: SyncPart[], wanted: SyncPart[]): boolean {
  return wanted.every((part) => open.includes(part))
}
