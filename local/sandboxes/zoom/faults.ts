/** What a person at the console, or a test, may want Zoom to answer with. */
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
  'down',
  'timeout',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/**
 * `operation` is an operationId of the contract, `s2sToken` for the token itself, or `*`. Without `times` it lasts until it
 * is cleared. `scope` names what a token then lacks: a right of that name, granular or classic.
 */
export type Fault = { operation: string; kind: FaultKind; times?: number; scope?: string }

export class Faults {
  private faults: Fault[] = []

  add(fault: Fault) {
    this.faults.push({ ...fault })
  }

  clear(operation?: string) {
    this.faults = operation ? this.faults.filter((fault) => fault.operation !== operation) : []
  }

  list(): Fault[] {
    return this.faults
  }

  /** Rights that are taken from every token for now. */
  missingScopes(): string[] {
    return this.faults.flatMap(({ kind, scope }) => (kind === 'scope_missing' && scope ? [scope] : []))
  }

  /** The fault that strikes this call, counted down. */
  strike(operation: string): Fault | undefined {
    const fault = this.faults.find((one) => strikes(one, operation))
    if (!fault) return undefined

    if (fault.times !== undefined) {
      fault.times -= 1
      if (fault.times <= 0) this.faults = this.faults.filter((one) => one !== fault)
    }
    return fault
  }
}

const OF_TOKENS: FaultKind[] = ['bad_secret', 'app_revoked']
const OF_PAGES: FaultKind[] = ['endless_same_token', 'endless_pages']
const PAGED = ['users', 'webinars', 'webinarRegistrants', 'listWebinarParticipants', 'webinarAbsentees', 'reportWebinarParticipants', 'recordingsList']

/** `*` means every call that such a thing can happen to. */
function strikes({ operation, kind, scope }: Fault, called: string): boolean {
  if (kind === 'scope_missing' && scope) return false
  if (operation !== '*') return operation === called
  if (OF_TOKENS.includes(kind)) return kind === 'app_revoked' || called === 's2sToken'
  if (OF_PAGES.includes(kind)) return PAGED.includes(called)
  if (kind === 'report_not_ready') return called.startsWith('report')
  return called !== 's2sToken' || kind === 'down' || kind === 'timeout'
}
