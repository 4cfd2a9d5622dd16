import {
  createAcquisitionChannelRoute,
  listAcquisitionChannelsRoute,
  updateAcquisitionChannelRoute,
} from '../../../shared/contracts/acquisition-channels'
import { createAcquisitionChannel } from '../../features/promotion/create-acquisition-channel'
import { listAcquisitionChannels } from '../../features/promotion/list-acquisition-channels'
import { updateAcquisitionChannel } from '../../features/promotion/update-acquisition-channel'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function acquisitionChannelRoutes(app: App, deps: World): void {
  answer(app, listAcquisitionChannelsRoute, async (c) =>
    c.json(await listAcquisitionChannels(c.req.valid('query'), deps), 200),
  )
  answer(app, createAcquisitionChannelRoute, async (c) =>
    c.json(await createAcquisitionChannel(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, updateAcquisitionChannelRoute, async (c) =>
    c.json(
      await updateAcquisitionChannel({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps),
      200,
    ),
  )
}
