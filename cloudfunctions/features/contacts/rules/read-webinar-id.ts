/**
 * Webinar ids are shown to people as `932 0123 5621` or `932-0123-5621`; any kind of space or dash is removed, and
 * full-width digits become plain ones.
 */
export function readWebinarId(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '')
  return /^\d{4,20}$/.test(digits) ? digits : undefined
}
