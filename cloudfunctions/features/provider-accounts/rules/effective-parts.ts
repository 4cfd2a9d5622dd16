import type { SyncPart } from '../../../../shared/contracts/sync'

const ALL: SyncPart[] = ['registrants', 'attendance', 'events', 'recordings']

/** The parts a run reads: the named ones, or all; without events where those were left out. */
export function effectiveParts({ parts, withEvents }: { parts: SyncPart[] | null; withEvents: boolean }): SyncPart[] {
  return (parts ?? ALL).filter((part) => part !== 'events' || withEvents || parts !== null)
}

/** Whether a running sync already reads the requested parts. */
export function coversParts(open: SyncPart[], wanted: SyncPart[]): boolean {
  return wanted.every((part) => open.includes(part))
}
