export const FAULT_KINDS = ['bad_key', 'limit_reached', 'timeout', 'timeout_after_work', 'down', 'no_permission', 'not_there', 'refused'] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** `operation` is a name of `operations/table.ts` or `*`; without `times` it lasts until it is cleared. */
export type Fault = { operation: string; kind: FaultKind; times?: number; code?: number; msg?: string }

/** Errors that a person at the console, or a test, wants VHall to give. */
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

  /** The fault that strikes this call, counted down. */
  strike(operation: string): Fault | undefined {
    const fault = this.faults.find((one) => one.operation === operation || one.operation === '*')
    if (!fault) return undefined

    if (fault.times !== undefined) {
      fault.times -= 1
      if (fault.times <= 0) this.faults = this.faults.filter((one) => one !== fault)
    }
    return fault
  }
}
