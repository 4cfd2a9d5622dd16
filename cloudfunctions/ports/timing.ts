/** Waiting and chance. A test counts the waits instead of sleeping them. */
export interface Timing {
  wait(milliseconds: number): Promise<void>
  /** From 0 up to, but not, 1. */
  random(): number
}
