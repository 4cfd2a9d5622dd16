import { createChannelRoute, listChannelsRoute, updateChannelRoute } from '../../../shared/contracts/channels'
import { createChannel } from '../../usecases/channels/create-channel'
import { listChannels } from '../../usecases/channels/list-channels'
import { updateChannel } from '../../usecases/channels/update-channel'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function channelRoutes(app: App, deps: World): void {
  answer(app, listChannelsRoute, async (c) => c.json(await listChannels(c.req.valid('query'), deps), 200))
  answer(app, createChannelRoute, async (c) =>
    c.json(await createChannel(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, updateChannelRoute, async (c) =>
    c.json(await updateChannel({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
}
