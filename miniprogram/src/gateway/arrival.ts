import { channelCodeProblem } from '../../../shared/domain/channels/channel-code-problem'
import { isShortLinkId, readScene } from '../../../shared/domain/links/read-scene'
import { browserId, keepBrowserId } from '../platform/browser-id'
import { api } from './api'
import { isCounted, keepTouch } from './touch'

/**
 * `ch`: channel. `s`: a share or short link. `scene`: of a mini-program code. `v`: the browser that a click was counted
 * for.
 */
export type ArrivalParams = { code?: string; ch?: string; s?: string; scene?: string; v?: string }

/** Whether the page must resolve the scene before it can show anything. */
export function needsLink(params: ArrivalParams): boolean {
  return !params.code && linkOf(params) !== null
}

/**
 * Records how the visitor came. Only the first source of a visit is kept; a registration later names it.
 * Returns the webinar's code, or nothing for the hall.
 */
export async function arrive(params: ArrivalParams): Promise<string | null> {
  const link = needsLink(params) ? linkOf(params) : null
  const target = link ? await api.resolveLink({ params: { id: link } }) : null
  const code = params.code ?? target?.webinarCode ?? null
  const channel = channelIn(params.ch) ?? target?.channel ?? undefined
  const share = target && !target.isShare ? undefined : shortLinkIn(params.s ?? link)

  keepTouch(code, { channel, share })
  if (channel && !isCounted(code, channel)) void count(code, channel, params.v)
  return code
}

/** Addresses are typed by hand and cut off, so a value in the wrong format counts as missing. */
const channelIn = (code: string | undefined) => (code && channelCodeProblem(code) === null ? code : undefined)
const shortLinkIn = (id: string | null | undefined) => (id && isShortLinkId(id) ? id : undefined)

function linkOf({ scene, s }: ArrivalParams): string | null {
  return scene ? readScene(scene) : (shortLinkIn(s) ?? null)
}

/** Runs in the background; a failure is not shown. A browser without an id of ours gets one first, which is counted. */
async function count(code: string | null, channel: string, clickedBy: string | undefined): Promise<void> {
  const visit = { ...(code && { webinarCode: code }), channel }
  try {
    const { issued } = await api.countVisit({ body: { ...visit, browser: clickedBy ?? browserId() } })
    if (!issued) return
    keepBrowserId(issued)
    await api.countVisit({ body: { ...visit, browser: issued } })
  } catch {
    // Nobody waits for it, and the next visit is counted.
  }
}
