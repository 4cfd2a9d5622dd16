import { Faults } from '../faults'

/** The faults that a person at the console, or a test, can force. */
export const FAULT_KINDS = [
  'bad_secret',
  'app_revoked',
  'token_expired',
  'scope_missing',
  'per_second_limit',
  'daily_limit',
  'host_daily_limit',
  'html',
  'endless_same_token',
  'endless_pages',
  'report_not_ready',
  'times_empty',
  'times_in_seconds',
  'times_unreadable',
  'empty_page',
  'down',
  'timeout',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/**
 * `operation` is an operationId of the contract, `s2sToken` for the token itself, or `*`. `scope` names a granular or
 * classic scope that every token then lacks.
 */
export type Fault = { operation: string; kind: FaultKind; times?: number; scope?: string }

export class ZoomFaults extends Faults<Fault> {
  constructor() {
    super(strikes)
  }

  /** Scopes that all tokens lack at the moment. */
  missingScopes(): string[] {
    return this.list().flatMap(({ kind, scope }) => (kind === 'scope_missing' && scope ? [scope] : []))
  }
}

const OF_TOKENS: FaultKind[] = ['bad_secret', 'app_revoked']
const OF_PAGES: FaultKind[] = ['endless_same_token', 'endless_pages', 'empty_page']
const PAGED = [
  'users',
  'webinars',
  'webinarRegistrants',
  'listWebinarParticipants',
  'webinarAbsentees',
  'reportWebinarParticipants',
  'recordingsList',
]

/** `*` means every call to which this fault can apply. */
function strikes({ operation, kind, scope }: Fault, called: string): boolean {
  if (kind === 'scope_missing' && scope) return false
  if (operation !== '*') return operation === called
  if (OF_TOKENS.includes(kind)) return kind === 'app_revoked' || called === 's2sToken'
  if (OF_PAGES.includes(kind)) return PAGED.includes(called)
  if (kind === 'report_not_ready') return called.startsWith('report')
  return called !== 's2sToken' || kind === 'down' || kind === 'timeout'
}
