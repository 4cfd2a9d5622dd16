import { personalLink } from '../links'
import type { Panelist } from '../state'
import { forbiddenState, iso } from '../wire'
import { newKey } from '../world'
import type { Operations } from './table'

export const panelistOperations: Operations = {
  webinarPanelists({ world, account, params }) {
    const webinar = world.webinarOf(account, params[0] ?? '')
    const panelists = webinar.panelists.map(({ id, name, email, token }) => ({
      id,
      name,
      email,
      join_url: personalLink(world, webinar, token),
    }))
    return { status: 200, body: { total_records: panelists.length, panelists } }
  },

  webinarPanelistCreate({ world, account, params, body }) {
    const webinar = world.webinarOf(account, params[0] ?? '')
    if (webinar.isZoomEvents)
      throw forbiddenState('This webinar belongs to Zoom Events and cannot be updated by this API.')
    const { panelists = [] } = body as { panelists?: { name: string; email: string }[] }
    const added = panelists.filter(({ email }) => !webinar.panelists.some((one) => one.email === email))
    webinar.panelists.push(
      ...added.map(({ name, email }): Panelist => ({ id: newKey(), name, email, token: newKey(24) })),
    )
    world.changed(webinar)
    return { status: 201, body: { id: String(webinar.id), updated_at: iso(world.now()) } }
  },

  webinarPanelistDelete({ world, account, params }) {
    const webinar = world.webinarOf(account, params[0] ?? '')
    webinar.panelists = webinar.panelists.filter(({ id }) => id !== params[1])
    world.changed(webinar)
    return { status: 204 }
  },

  getTrackingSources({ world, account, params }) {
    const { trackingSources } = world.webinarOf(account, params[0] ?? '')
    return { status: 200, body: { total_records: trackingSources.length, tracking_sources: trackingSources } }
  },
}
