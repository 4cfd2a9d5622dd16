import { onlineOf } from '../interactions'
import { asked } from './activities'
import { written } from '../writing'
import type { Call, SandboxOperation } from './table'

export const reportOperations: SandboxOperation[] = [
  { name: 'listWatchTrack', method: 'POST', path: '/v3/data-center/report/track', run: track },
  { name: 'listUserWatchDetail', method: 'GET', path: '/v3/data-center/user-watch-detail', run: watchDetail },
  {
    name: 'getCurrentOnline',
    method: 'POST',
    path: '/v3/data-center/webinar/current-online-number',
    run: (call) => ({ num: onlineOf(asked(call)) }),
  },
]

function track(call: Call) {
  const activity = asked(call)
  const stays = call.params.oneOf('type', [1, 2]) === 1 ? activity.liveStays : activity.replayStays
  const { total, list } = call.params.page(stays, 300, { required: true })
  return { total, list: list.map((stay) => written(stay, call.world.writing)) }
}

/** The console's report: exact to the minute, without sessions. */
function watchDetail(call: Call) {
  const activity = asked(call)
  const stays = call.params.oneOf('service_names', [1, 2]) === 1 ? activity.liveStays : activity.replayStays
  const { total, list } = call.params.page(stays, 100, { required: true })
  return {
    total,
    list: list
      .map((stay) => written(stay, call.world.writing))
      .map((stay) => ({
        nick_name: stay.name,
        phone: stay.phone,
        email: stay.email,
        join_time: stay.start_time,
        watch_duration: Math.round((stay.watch_duration / 60) * 100) / 100,
        watch_type: stay.terminal,
        watch_provice: stay.province,
        watch_city: stay.province,
        ip: stay.ip,
      })),
  }
}
