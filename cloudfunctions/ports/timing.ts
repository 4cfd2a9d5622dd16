/** Waiting and randomness. A test counts the waits instead of sleeping. */
export interface Timing {
  wait(milliseconds: number): Promise<void>
  /** From 0 (included) to 1 (excluded). */
  random(): number
}
