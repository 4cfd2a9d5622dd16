import { Refusal } from '../wire'
import { asked } from './activities'
import type { Call, SandboxOperation } from './table'

export const recordOperations: SandboxOperation[] = [
  {
    name: 'listRecords',
    method: 'POST',
    path: '/v3/webinars/record/get-list',
    run: (call) => call.params.page(asked(call).records, 100, { required: true }),
  },
  { name: 'setDefaultRecord', method: 'POST', path: '/v3/webinars/record/set-default', run: setDefault },
  { name: 'deleteRecords', method: 'POST', path: '/v3/webinars/record/delete', run: remove },
]

function setDefault(call: Call) {
  const activity = asked(call)
  const recordId = call.params.needInt('record_id')
  if (!activity.records.some(({ id }) => id === recordId)) throw noSuchReplay()
  call.lives.setDefault(activity, recordId, call.params.oneOf('type', [0, 1]) === 1)
  return {}
}

function remove({ params, world, account, lives }: Call) {
  const ids = new Set(params.need('record_ids').split(',').map(Number))
  const owners = [...world.activities.values()].filter(
    (one) => one.appKey === account.appKey && one.records.some(({ id }) => ids.has(id)),
  )
  if (owners.length === 0) throw noSuchReplay()
  for (const activity of owners) lives.removeRecords(activity, ids)
  return {}
}

const noSuchReplay = () => new Refusal(512033, '回放不存在')
