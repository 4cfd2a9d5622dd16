import { textOf } from '../rows'
import type { ZoomClient } from './client'
import { isForbiddenState } from './failures'
import { pagesOf } from './pages'

/** Where registration is off nobody was registered, and Zoom refuses to say who did not come. */
export async function listAbsentees(client: ZoomClient, webinarId: string): Promise<{ registrantId?: string; email?: string }[]> {
  const absent: { registrantId?: string; email?: string }[] = []
  try {
    for await (const { rows } of pagesOf(client, 'webinarAbsentees', 'registrants', { path: { webinarId } })) {
      absent.push(...rows.map((row) => ({ registrantId: textOf(row, ['id']), email: textOf(row, ['email'])?.toLowerCase() })))
    }
  } catch (error) {
    if (!isForbiddenState(error)) throw error
  }
  return absent
}
