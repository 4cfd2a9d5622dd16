import { vhall } from '../../../cloudfunctions/adapters/live/vhall/vhall'
import { zoom } from '../../../cloudfunctions/adapters/live/zoom/zoom'
import type { LiveProvider } from '../../../cloudfunctions/ports/live-provider'
import { unlimitedBudget } from './zoom-under-test'

const NOWHERE = 'http://127.0.0.1:9'
const clock = { now: () => new Date(0) }

/** A provider without a running stand-in, to read its capabilities. */
export function unopenedProvider(id: 'vhall' | 'zoom'): LiveProvider {
  if (id === 'vhall') return vhall({ baseUrl: NOWHERE, watchBaseUrl: NOWHERE, appKey: '', secretKey: '', clock })
  return zoom({
    oauthBase: NOWHERE,
    apiBase: NOWHERE,
    accountId: '',
    clientId: '',
    clientSecret: '',
    clock,
    timing: { wait: async () => undefined, random: () => 0 },
    budget: unlimitedBudget(clock),
  })
}
