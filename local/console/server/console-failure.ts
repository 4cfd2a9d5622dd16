/** An error to show to the person at the console, with its cause. */
export class ConsoleFailure extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 502 | 503,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
