import { gateOf } from '../k-checks'
import { badField, Refusal } from '../wire'
import { asked } from './activities'
import type { Call, SandboxOperation } from './table'

const URL_MAX = 255

export const landingPageOperations: SandboxOperation[] = [
  { name: 'setWebinarK', method: 'POST', path: '/v3/webinars/auth/edit', run: setK },
  { name: 'getWebinarK', method: 'POST', path: '/v3/webinars/auth/info', run: getK },
  { name: 'addWebinarK', method: 'POST', path: '/v3/webinars/auth/create-more-k', run: addK },
  { name: 'listRegistrations', method: 'POST', path: '/v3/webinars/registration-form/get-list', run: registrations },
  {
    name: 'disableRegistrationForm',
    method: 'POST',
    path: '/v3/webinars/registration-form/disable',
    run: (call) => switchForm(call, false),
  },
  {
    name: 'enableRegistrationForm',
    method: 'POST',
    path: '/v3/webinars/registration-form/enable',
    run: (call) => switchForm(call, true),
  },
]

function setK(call: Call) {
  const { params, world } = call
  const activity = asked(call)
  const useGlobal = params.oneOf('use_global_k', [0, 1])
  const on = params.oneOf('exist_3rd_auth', [0, 1]) === 1
  const authUrl = on ? address(params.need('auth_url'), 'auth_url') : (params.text('auth_url') ?? '')
  activity.ownK = { on: on && useGlobal === 0, useGlobal, authUrl, failureUrl: params.text('failure_url') ?? '' }
  world.changed(activity)
  return {}
}

/** No source states which of several settings VHall returns without a `k_id`; here it is the one in force. */
function getK(call: Call) {
  const activity = asked(call)
  const kId = call.params.int('k_id')
  const named = activity.moreK.find(({ id }) => id === kId)
  if (kId !== undefined && !named) throw new Refusal(512076, '活动与K值设置不匹配')

  const gate = named ?? gateOf(activity)
  return {
    webinar_id: activity.id,
    use_global_k: activity.ownK?.useGlobal ?? 1,
    // The example in VHall's documents has a string here.
    exist_3rd_auth: gate ? '1' : '0',
    auth_url: gate?.authUrl ?? '',
    failure_url: gate?.failureUrl ?? '',
  }
}

function addK(call: Call) {
  const { params, world } = call
  const activity = asked(call)
  const id = world.nextId('k')
  activity.moreK.push({
    id,
    authUrl: address(params.need('curr_url'), 'curr_url'),
    failureUrl: params.text('fail_url') ?? '',
  })
  if (activity.ownK?.on === false) activity.ownK = undefined
  world.changed(activity)
  return { k_id: id }
}

function registrations(call: Call) {
  const keyword = call.params.text('keyword')
  const watched = call.params.int('is_enter')
  const rows = asked(call).registrations.filter(
    (row) =>
      (!keyword || row.name.includes(keyword) || row.phone.includes(keyword)) &&
      (watched === undefined || row.is_enter === watched),
  )
  return call.params.page(rows, 200, { required: true })
}

function switchForm(call: Call, on: boolean) {
  const activity = asked(call)
  activity.formOn = on
  call.world.changed(activity)
  return {}
}

function address(url: string, name: string): string {
  if (url.length > URL_MAX || !/^https?:\/\//.test(url)) throw badField(name)
  return url
}
