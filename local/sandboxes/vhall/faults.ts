import { Faults } from '../faults'

export const FAULT_KINDS = [
  'bad_key',
  'limit_reached',
  'timeout',
  'timeout_after_work',
  'down',
  'no_permission',
  'not_there',
  'refused',
  'list_as_object',
  'list_null',
  'empty_text',
  'text_instead',
  'times_in_seconds',
  'times_with_zone',
  'times_with_slashes',
  'times_unreadable',
  'state_unknown',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** `operation` is a name of `operations/table.ts` or `*`. */
export type Fault = { operation: string; kind: FaultKind; times?: number; code?: number; msg?: string }

export class VhallFaults extends Faults<Fault> {
  constructor() {
    super(({ operation }, called) => operation === called || operation === '*')
  }
}
