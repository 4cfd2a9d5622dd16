import type { Absentee } from '../../../ports/live-provider'
import { textOf } from '../rows'
import type { ZoomClient } from './client'
import { isForbiddenState, isGone } from './failures'
import { pagesOf } from './pages'

/** Zoom refuses to say who did not come where registration is off (3000), and of what it has let go of (3001). */
export async function listAbsentees(client: ZoomClient, webinarId: string): Promise<Absentee[] | undefined> {
  const absent: Absentee[] = []
  try {
    for await (const { rows } of pagesOf(client, 'webinarAbsentees', 'registrants', { path: { webinarId } })) {
      absent.push(
        ...rows.map((row) => ({ registrantId: textOf(row, ['id']), email: textOf(row, ['email'])?.toLowerCase() })),
      )
    }
  } catch (error) {
    if (isForbiddenState(error) || isGone(error)) return undefined
    throw error
  }
  return absent
}
