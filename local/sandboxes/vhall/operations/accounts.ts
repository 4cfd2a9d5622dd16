import type { CallbackSetting } from '../state'
import { badField, Refusal } from '../wire'
import type { Call, SandboxOperation } from './table'

const SECRET_MAX = 32
const URL_MAX = 255

export const accountOperations: SandboxOperation[] = [
  {
    name: 'listChildAccounts',
    method: 'POST',
    path: '/v3/users/child/get-list',
    run: ({ account, params }) => params.page(account.subAccounts, 100, { required: true }),
  },
  { name: 'getChildAccount', method: 'POST', path: '/v3/users/child/get-info', run: child },
  { name: 'createChildAccount', method: 'POST', path: '/v3/users/child/create', run: createChild },
  {
    name: 'getCallback',
    method: 'POST',
    path: '/v3/users/callback-lists/get-info',
    run: ({ account }) => account.callback ?? {},
  },
  {
    name: 'createCallback',
    method: 'POST',
    path: '/v3/users/callback-lists/create',
    run: (call) => setCallback(call, false),
  },
  {
    name: 'editCallback',
    method: 'POST',
    path: '/v3/users/callback-lists/edit',
    run: (call) => setCallback(call, true),
  },
]

function child({ account, params }: Call) {
  const childId = params.needInt('child_id')
  const found = account.subAccounts.find(({ child_id }) => child_id === childId)
  if (!found) throw new Refusal(516002, '用户不存在')
  return found
}

function createChild({ account, params, world }: Call) {
  const made = {
    nick_name: params.need('nick_name'),
    phone: params.text('phone') ?? '',
    email: params.text('email') ?? '',
    role_name: '运营',
  }
  params.need('password')
  params.needInt('role_id')
  account.subAccounts.push({ child_id: world.nextId('child'), ...made })
  world.saveLedger()
  return {}
}

/** One setting for the whole account; creating a second one is refused. */
function setCallback({ account, params, world }: Call, exists: boolean) {
  if (Boolean(account.callback) !== exists) throw badField('callback_url', exists ? '回调未设置' : '回调已存在')

  const setting: CallbackSetting = {
    id: account.callback?.id ?? 77,
    secret_key: short(params.need('secret_key'), SECRET_MAX, 'secret_key'),
    callback_url: short(params.need('callback_url'), URL_MAX, 'callback_url'),
    callback_event: params.need('callback_event'),
    msg_type: params.int('msg_type') ?? 1,
    fail_try_request: params.int('fail_try_request') ?? 0,
  }
  account.callback = setting
  world.saveLedger()
  return {}
}

function short(text: string, max: number, name: string): string {
  if (text.length > max) throw badField(name)
  return text
}
