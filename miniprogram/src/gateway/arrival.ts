import { channelCodeProblem } from '../../../shared/domain/channels/channel-code-problem'
import { isShortLinkId, readScene } from '../../../shared/domain/links/read-scene'
import { browserKey } from '../platform/browser-key'
import { api } from './api'
import { isCounted, keepTouch } from './touch'

/** `ch` channel, `s` somebody's share or a short link, `scene` of a mini-program code, `v` the browser a click was counted for. */
export type ArrivalParams = { code?: string; ch?: string; s?: string; scene?: string; v?: string }

/** Whether the page must ask where it was led before it can show anything. */
export function needsLink(params: ArrivalParams): boolean {
  return !params.code && linkOf(params) !== null
}

/**
 * Takes note of the way a person came, once: what brought them first is what a registration later names.
 * Answers the webinar's code, or nothing for the hall.
 */
export async function arrive(params: ArrivalParams): Promise<string | null> {
  const link = needsLink(params) ? linkOf(params) : null
  const target = link ? await api.resolveLink({ params: { id: link } }) : null
  const code = params.code ?? target?.webinarCode ?? null
  const channel = channelIn(params.ch) ?? target?.channel ?? undefined
  const share = target && !target.isShare ? undefined : shortLinkIn(params.s ?? link)

  keepTouch(code, { channel, share })
  if (channel) countOnce(code, channel, params.v)
  return code
}

/** Addresses are typed and cut off: what cannot be ours is as good as missing. */
const channelIn = (code: string | undefined) => (code && channelCodeProblem(code) === null ? code : undefined)
const shortLinkIn = (id: string | null | undefined) => (id && isShortLinkId(id) ? id : undefined)

function linkOf({ scene, s }: ArrivalParams): string | null {
  return scene ? readScene(scene) : (shortLinkIn(s) ?? null)
}

/** Nobody waits for it, and nobody is troubled when it fails. */
function countOnce(code: string | null, channel: string, clickedBy: string | undefined): void {
  if (isCounted(code, channel)) return
  const body = { ...(code && { webinarCode: code }), channel, browser: clickedBy ?? browserKey() }
  api.countVisit({ body }).catch(() => {})
}
