import { MINI_PROGRAM, OFFICIAL_ACCOUNT } from '../../sandboxes/wechat/wechat-accounts'
import type {
  ConsoleActivity,
  ConsolePerson,
  ConsoleState,
  ForcedWechatAnswer,
  KnownContact,
  KnownWebinar,
  Part,
  VhallFaults,
} from '../contract'
import type { ZoomFault } from '../zoom-contract'
import type { Audiences } from './audiences'
import type { ProductFacts } from './product-facts'
import type { StandIn } from './stand-in'

export type ConsoleSources = {
  vhall: StandIn
  zoom: StandIn
  wechat: StandIn
  sms: StandIn
  facts: ProductFacts
  audiences: Audiences
}

type WechatUser = Omit<ConsolePerson, 'contact'> & { openIds: Record<string, string> }

/** Reads the state of the stand-ins and the product. */
export async function readState({ vhall, zoom, wechat, facts, audiences }: ConsoleSources): Promise<ConsoleState> {
  const [users, activities, faults, wechatAnswers, zoomFaults, webinars] = await Promise.all([
    part(async () => (await wechat.ask<{ people: WechatUser[] }>('GET', 'people')).people),
    part(async () => (await vhall.ask<{ activities: ConsoleActivity[] }>('GET', 'activities')).activities),
    part(() => readFaults(vhall)),
    part(async () => (await wechat.ask<{ waiting: ForcedWechatAnswer[] }>('GET', 'next-answer')).waiting),
    part(async () => (await zoom.ask<{ faults: ZoomFault[] }>('GET', 'faults')).faults),
    part(() => facts.webinars('vhall')),
  ])
  const contacts = await part(() => facts.contactsOf('value' in users ? users.value.flatMap(openIdsOf) : []))
  const known = 'value' in webinars ? webinars.value : new Map<string, KnownWebinar>()
  const knownContacts = 'value' in contacts ? contacts.value : new Map<string, KnownContact>()

  return {
    people: map(users, (all) => all.map((user) => withContact(user, knownContacts))),
    activities: map(activities, (all) =>
      all.map((activity) => ({ ...activity, webinar: known.get(String(activity.webinarId)) })),
    ),
    faults,
    wechatAnswers,
    zoomFaults,
    product: map(webinars, () => 'answers' as const),
    audiences: audiences.runs(),
  }
}

async function readFaults(vhall: StandIn): Promise<VhallFaults> {
  const [{ faults }, rateLimit] = await Promise.all([
    vhall.ask<Pick<VhallFaults, 'faults'>>('GET', 'faults'),
    vhall.ask<VhallFaults['rateLimit']>('GET', 'rate-limit'),
  ])
  return { faults, rateLimit }
}

/** The official account first, because the phones of this console open the product through it. */
function openIdsOf({ openIds }: WechatUser): string[] {
  return [OFFICIAL_ACCOUNT, MINI_PROGRAM].flatMap(({ appId }) => (openIds[appId] ? [`${appId}:${openIds[appId]}`] : []))
}

function withContact(user: WechatUser, contacts: Map<string, KnownContact>): ConsolePerson {
  const { openIds: _ids, ...person } = user
  return {
    ...person,
    contact: openIdsOf(user)
      .map((openId) => contacts.get(openId))
      .find((contact) => contact !== undefined),
  }
}

async function part<Value>(read: () => Promise<Value>): Promise<Part<Value>> {
  try {
    return { value: await read() }
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}

/**
 * The message of a failed query only names the statement; the reason is in its cause, or in the cause of each attempt.
 */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}

function map<From, To>(source: Part<From>, change: (value: From) => To): Part<To> {
  return 'value' in source ? { value: change(source.value) } : source
}
