import { z } from 'zod'
import { audienceSchema, makeAudience } from '../audience'
import type { Account, User, Webinar, WebinarSettings } from '../state'
import { badField } from '../wire'
import type { World } from '../world'
import type { ControlMeans } from './control'

const webinarSchema = z.object({
  accountId: z.string().optional(),
  hostEmail: z.string().optional(),
  topic: z.string().min(1).max(200),
  agenda: z.string().default(''),
  startsAt: z.iso.datetime({ offset: true }).optional(),
  minutes: z.int().positive().default(60),
  type: z.union([z.literal(5), z.literal(6), z.literal(9)]).default(5),
  approvalType: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  recordsToCloud: z.boolean().default(true),
  isZoomEvents: z.boolean().default(false),
  requiredQuestion: z.string().optional(),
  capacity: z.int().min(0).default(0),
  trackingSources: z.array(z.string()).default([]),
  panelists: z.array(z.object({ name: z.string(), email: z.string() })).default([]),
})

const bulkSchema = audienceSchema.extend({
  accountId: z.string().optional(),
  hostEmail: z.string().optional(),
  webinars: z.int().positive().max(1_000).default(50),
  /** The total of all webinars. */
  participants: z.int().min(0).max(1_000_000).default(25_000),
  minutes: z.int().positive().default(60),
  /** How many days ago the first was held; the others follow hour by hour. */
  firstDaysAgo: z.number().positive().default(10),
  /** The number of different people, who then attend several times; without it everybody attends once. */
  viewers: z.int().positive().optional(),
})

/** Creates a webinar as if somebody had made it on Zoom's own pages. */
export function makeWebinar(body: unknown, { world, events }: ControlMeans): Webinar {
  const wanted = webinarSchema.parse(body)
  const { account, host } = hostOf(world, wanted)
  const settings: Partial<WebinarSettings> = {
    approval_type: wanted.approvalType,
    auto_recording: wanted.recordsToCloud ? 'cloud' : 'none',
    registrants_restrict_number: wanted.capacity,
  }
  const webinar = world.addWebinar({
    accountId: account.accountId,
    hostId: host.id,
    topic: wanted.topic,
    agenda: wanted.agenda,
    type: wanted.type,
    startsAt: wanted.type === 6 ? undefined : wanted.startsAt ? Date.parse(wanted.startsAt) : world.now() + 3_600_000,
    duration: wanted.minutes,
    isZoomEvents: wanted.isZoomEvents,
    settings: settings as WebinarSettings,
    customQuestions: wanted.requiredQuestion
      ? [{ title: wanted.requiredQuestion, type: 'short', required: true, answers: [] }]
      : [],
    trackingSources: wanted.trackingSources.map((name, index) => ({
      id: `src${index + 1}`,
      source_name: name,
      tracking_url: '',
      visitor_count: 0,
      registration_count: 0,
    })),
    panelists: wanted.panelists.map((panelist, index) => ({
      ...panelist,
      id: `panelist-${index + 1}`,
      token: `panelist-${index + 1}`,
    })),
  })
  for (const source of webinar.trackingSources)
    source.tracking_url = `${world.publicOrigin}/webinar/register/${webinar.id}?source=${source.id}`
  events.created(webinar)
  return webinar
}

/** Creates many ended webinars with their audiences at once, for the largest sync. */
export function makeMany(
  body: unknown,
  { world, lives }: ControlMeans,
): { webinars: number; people: number; joins: number; ids: number[] } {
  const wanted = bulkSchema.parse(body)
  const { account, host } = hostOf(world, wanted)
  const share = Math.floor(wanted.participants / wanted.webinars)
  const totals = { webinars: wanted.webinars, people: 0, joins: 0, ids: [] as number[] }

  for (let index = 0; index < wanted.webinars; index += 1) {
    const people = index === wanted.webinars - 1 ? wanted.participants - share * index : share
    const startsAt = world.now() - wanted.firstDaysAgo * 86_400_000 + index * 3_600_000
    const webinar = world.addWebinar({
      accountId: account.accountId,
      hostId: host.id,
      topic: `第 ${index + 1} 期公开课`,
      type: 5,
      duration: wanted.minutes,
      startsAt,
      settings: { approval_type: 0 } as WebinarSettings,
    })
    lives.start(webinar, { at: startsAt })
    const held = lives.end(webinar, { at: startsAt + wanted.minutes * 60_000 })
    const firstViewer = wanted.viewers && 1 + ((index * share) % Math.max(1, wanted.viewers - share))
    const made = makeAudience(world, webinar, held, { ...wanted, people, ...(firstViewer && { firstViewer }) })
    totals.people += made.people
    totals.joins += made.joins
    totals.ids.push(webinar.id)
  }
  return totals
}

function hostOf(
  world: World,
  { accountId, hostEmail }: { accountId?: string; hostEmail?: string },
): { account: Account; host: User } {
  const account = world.accounts.get(accountId ?? [...world.accounts.keys()][0] ?? '')
  const host = hostEmail ? account?.users.find(({ email }) => email === hostEmail) : account?.users[0]
  if (!account || !host) throw badField('hostEmail', '没有这个账号或用户')
  return { account, host }
}
