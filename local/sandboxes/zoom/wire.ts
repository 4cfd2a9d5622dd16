export type FieldProblem = { field: string; message: string }

/** Zoom's error envelope; HTTP status and code are separate. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly more: { errors?: FieldProblem[]; headers?: Record<string, string> } = {},
  ) {
    super(message)
  }
}

export const noSuchWebinar = (id: number | string) => new Refusal(404, 3001, `Webinar does not exist: ${id}.`)
export const noSuchUser = (id: string) => new Refusal(404, 1001, `User does not exist: ${id}.`)
export const ofAnotherAccount = () => new Refusal(400, 1010, 'User does not belong to this account.')
export const badField = (field: string, message: string) =>
  new Refusal(400, 300, 'Validation Failed.', { errors: [{ field, message }] })
export const forbiddenState = (message: string) => new Refusal(400, 3000, message)

/** Whole seconds, as in every answer of Zoom. */
export function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** `start_time` with an offset, or a local time of `timezone`. */
export function readStartTime(text: string, timezone: string): number {
  const isLocal = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)
  const at = Date.parse(isLocal ? `${text}Z` : text)
  if (Number.isNaN(at)) throw badField('start_time', 'Invalid field.')
  return isLocal ? at - offsetOf(timezone, at) : at
}

function offsetOf(timezone: string, at: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(at)
    const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value)
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) -
      Math.floor(at / 60_000) * 60_000
    )
  } catch {
    throw badField('timezone', 'Invalid field.')
  }
}
