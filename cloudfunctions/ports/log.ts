type Line = { action: string } & Record<string, unknown>

/** One JSON object a line; secrets and personal data are masked by the implementation. */
export interface Log {
  debug(line: Line): void
  info(line: Line): void
  warn(line: Line): void
  error(line: Line): void
}
