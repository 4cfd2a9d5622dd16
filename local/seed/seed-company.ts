import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import type { Operator } from '../../cloudfunctions/ports/caller'
import { createCampaignRoute } from '../../shared/contracts/campaigns'
import { saveHallSettingsRoute } from '../../shared/contracts/hall-settings'
import { startSyncRoute } from '../../shared/contracts/sync'
import { changeWebinarsRoute } from '../../shared/contracts/webinars'
import { liveThrough, type DiaryEntry } from './diary'
import { importZoomReport } from './import-zoom-report'
import { lookAfterContacts } from './look-after-contacts'
import { madeAtVhall } from './made-at-vhall'
import { writeMarker } from './marker'
import { SEED_OPERATORS } from './operators'
import { madeUpPeople, readyPerson, type SeedPerson } from './people'
import { openProduct, type Product } from './product'
import { CAMPAIGNS, CAROUSEL, ENDED, LIVE, UPCOMING } from './programme'
import { seededRandom, type Random } from './random'
import { openStudio } from './studio'
import { vhallControls } from './vhall-controls'
import { hallVisits } from './visits'
import { openZoomCompany } from './zoom-company'
import { storyOf, type Means } from './webinar-story'

export type SeedOptions = {
  environment: Record<string, string>
  vhallOrigin: string
  zoomOrigin: string
  say(line: string): void
  now?: Date
}

const DAY = 24 * 60 * 60_000
const PEOPLE = 430
/** People who attend again and again. */
const REGULARS = 70

/**
 * Creates a company with two months of history. The months are played in order, through the product's own routes and
 * jobs and VHall's controls, so that the product derived everything a page shows. No other process may run the
 * product's jobs meanwhile: a worker on today's clock would record today's date.
 */
export async function seedCompany({
  environment,
  vhallOrigin,
  zoomOrigin,
  say,
  now = new Date(),
}: SeedOptions): Promise<void> {
  const vhall = vhallControls(vhallOrigin)
  const clock = { now, operator: { id: '', name: '', email: '', role: 'owner' } as Operator }
  const product = openProduct({ environment, now: () => clock.now, operator: () => clock.operator })
  const clocks = {
    move: (to: Date) => void (clock.now = to),
    moveWithVhall: async (to: Date) => {
      clock.now = to
      await vhall.setClock(to)
    },
  }

  try {
    say('Seed company 青榕数科 (1/5): operators, VHall account, folders, pictures …')
    await vhall.limitCalls(false)
    await clocks.moveWithVhall(new Date(now.getTime() - 63 * DAY))
    clock.operator = await makeOperators(product)
    const studio = await openStudio(product)
    const means: Means = {
      product,
      studio,
      visits: hallVisits(product),
      vhall,
      random: seededRandom(20),
      now,
      made: new Map(),
    }

    say('Seed company 青榕数科 (2/5): two months of webinars, registrations and audiences …')
    await liveThrough(diary(means), clocks)

    say('Seed company 青榕数科 (3/5): an attendee report from Zoom …')
    await clocks.moveWithVhall(now)
    await importZoomReport(product, studio)

    say('Seed company 青榕数科 (4/5): Zoom beside VHall …')
    await openZoomCompany({ product, studio, zoomOrigin, now })

    say('Seed company 青榕数科 (5/5): a sync of everything at VHall …')
    await openHall(means)
    await makeCampaigns(means)
    await lookAfterContacts(product)
    await product.asOperator(startSyncRoute, { body: {} })
    await product.runJobs()
    await writeMarker(
      {
        liveKey: LIVE.key,
        webinars: [...means.made].map(([key, { id, externalId, startsAt }]) => ({
          key,
          id,
          externalId: externalId ?? '',
          startsAt,
        })),
      },
      product.world.db,
    )
  } finally {
    await vhall.backToToday()
    await vhall.limitCalls(true)
    await product.close()
  }
}

async function makeOperators({ world }: Product): Promise<Operator> {
  const made: Operator[] = []
  for (const operator of SEED_OPERATORS) made.push({ ...operator, ...(await createOperator(operator, world)) })
  const [owner] = made
  if (!owner) throw new Error('The seed company has no owner')
  return owner
}

function diary(means: Means): DiaryEntry[] {
  const { random } = means
  const people = madeUpPeople(PEOPLE, random)
  const alice = readyPerson('alice', { name: '林晓雨', email: 'alice.lin@example.com' })
  const grace = readyPerson('grace', { name: '许若曦', email: 'grace.xu@example.com' })
  const bob = readyPerson('bob', { name: '陈志远', email: 'bob.chen@example.com' })
  // People at the front of the list win the raffle; those a little behind only take part.
  const guests: Record<string, { at: number; people: SeedPerson[] }> = {
    'customer-journey': { at: 5, people: [alice] },
    'small-data-team': { at: 0, people: [grace, alice] },
    'form-lab': { at: 5, people: [alice] },
    'channel-costs': { at: 5, people: [grace] },
    whitepaper: { at: 0, people: [alice] },
    'factory-leads': { at: 0, people: [grace] },
    [LIVE.key]: { at: 5, people: [bob] },
  }
  const stories = [...ENDED, LIVE, ...UPCOMING].map((planned, index) => {
    const { at, people: known } = guests[planned.key] ?? { at: 0, people: [] }
    const registrants = someOf(people, planned.registered, random).toSpliced(at, known.length, ...known)
    const announcedDaysBefore = planned.startsAt(means.now) < means.now ? 16 : 6 + index / 4
    return storyOf(planned, registrants, announcedDaysBefore, means)
  })
  return [...stories.flat(), ...madeAtVhall(means)]
}

/** A third of them are regulars. */
function someOf(people: SeedPerson[], count: number, random: Random): SeedPerson[] {
  const regulars = random.shuffled(people.slice(0, REGULARS)).slice(0, Math.round(count / 3))
  const others = random.shuffled(people.slice(REGULARS)).slice(0, count - regulars.length)
  return random.shuffled([...regulars, ...others])
}

async function openHall({ product, studio, made }: Means): Promise<void> {
  await product.asOperator(saveHallSettingsRoute, {
    body: {
      title: '青榕直播大厅',
      subtitle: '每周一场营销与数据公开课',
      shareTitle: '青榕直播大厅：让每一次触达都有回音',
      shareCoverFileId: (await studio.cover('user-conference')).fileId,
      carouselWebinarIds: CAROUSEL.flatMap((key) => made.get(key)?.id ?? []),
    },
  })
}

async function makeCampaigns({ product, made, now }: Means): Promise<void> {
  const dayFrom = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)
  for (const { name, description, fromDay, toDay, webinars } of CAMPAIGNS) {
    const { id } = await product.asOperator(createCampaignRoute, {
      body: { name, description, startsOn: dayFrom(fromDay), endsOn: dayFrom(toDay) },
    })
    const ids = webinars.flatMap((key) => made.get(key)?.id ?? [])
    await product.asOperator(changeWebinarsRoute, { body: { ids, change: { action: 'assign', campaignId: id } } })
  }
}
