/** After the end of a webinar; VHall itself is still counting in the first minutes, and replays are cut for hours. */
export const READ_AFTER_MINUTES = [10, 30, 120, 360, 1440]

/**
 * When to read an ended webinar again. A step that was missed, because nothing ran then, is not made up for; `reads` of
 * none makes sure that there is at least one read, however late.
 */
export function nextReadAt({ endedAt, reads, now }: { endedAt: Date; reads: number; now: Date }): Date | null {
  const steps = READ_AFTER_MINUTES.map((minutes) => new Date(endedAt.getTime() + minutes * 60_000))
  const next = steps.slice(reads).find((step) => step > now)
  return next ?? (reads === 0 ? now : null)
}
