type AnyFault = { operation: string; times?: number }

/**
 * Faults that a person at the console, or a test, wants a stand-in to return. A fault without `times` lasts until it is
 * cleared.
 */
export class Faults<Fault extends AnyFault> {
  private faults: Fault[] = []

  constructor(private readonly strikes: (fault: Fault, operation: string) => boolean) {}

  add(fault: Fault) {
    this.faults.push({ ...fault })
  }

  clear(operation?: string) {
    this.faults = operation ? this.faults.filter((fault) => fault.operation !== operation) : []
  }

  list(): Fault[] {
    return this.faults
  }

  /** The fault that applies to this call; its `times` is reduced by one. */
  strike(operation: string): Fault | undefined {
    const fault = this.faults.find((one) => this.strikes(one, operation))
    if (!fault) return undefined

    if (fault.times !== undefined) {
      fault.times -= 1
      if (fault.times <= 0) this.faults = this.faults.filter((one) => one !== fault)
    }
    return fault
  }
}
