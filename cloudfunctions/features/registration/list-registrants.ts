import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderRegistrationState } from '../../../shared/contracts/provider-registration'
import type { Audience, Registrant } from '../../../shared/contracts/webinars'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import type { Database } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import { mayReveal, nameShownTo, textShownTo } from '../contacts/may-reveal'
import { matchesPerson, personSearch } from '../contacts/matches-person'
import { maskAnswers } from '../contacts/rules/mask-typed'
import { atProviderOf } from './at-provider-view'
import { askedQuestions } from '../webinars/asked-questions'

export type RegistrantsFilter = {
  id: Id
  audience: Audience
  search?: string
  question?: string
  answer?: string
  providerState?: 'queued' | 'failed'
}
type Input = RegistrantsFilter & { page: number; pageSize: number }

const IN: Record<Audience, SQL> = {
  registered: sql`${registrations.status} = 'registered'`,
  watched: sql`${registrations.status} = 'registered' and ${registrations.hasWatched}`,
  not_watched: sql`${registrations.status} = 'registered' and not ${registrations.hasWatched}`,
  pending: sql`${registrations.status} = 'pending'`,
  cancelled: sql`${registrations.status} = 'cancelled'`,
}
const counted = (audience: Audience) => sql<number>`(count(*) filter (where ${IN[audience]}))::int`
const counts = {
  registered: counted('registered'),
  watched: counted('watched'),
  not_watched: counted('not_watched'),
  pending: counted('pending'),
  cancelled: counted('cancelled'),
}

const stands = (state: ProviderRegistrationState) =>
  sql<number>`(count(*) filter (where ${registrations.providerState} = ${state}))::int`
const atProvider = { queued: stands('queued'), done: stands('done'), failed: stands('failed') }

const columns = {
  contactId: contacts.id,
  registrationId: registrations.id,
  provider: {
    providerState: registrations.providerState,
    providerErrorCode: registrations.providerErrorCode,
    providerNextTryAt: registrations.providerNextTryAt,
    providerError: registrations.providerError,
  },
  name: contacts.name,
  phone: contacts.phone,
  email: contacts.email,
  status: registrations.status,
  source: registrations.source,
  registeredAt: registrations.registeredAt,
  hasWatched: sql<boolean>`${registrations.hasWatched}`,
  watchedLive: registrations.watchedLive,
  watchedReplay: registrations.watchedReplay,
  firstJoinedAt: registrations.firstJoinedAt,
  lastLeftAt: registrations.lastLeftAt,
  watchedSeconds: registrations.watchedSeconds,
  watchedPercent: registrations.watchedPercent,
  answers: registrations.answers,
  formVersion: registrations.formVersion,
}

export async function listRegistrants(
  { page, pageSize, ...asked }: Input,
  operator: Operator,
  deps: Pick<Deps, 'db' | 'clock' | 'rateLimits'>,
) {
  const { db } = deps
  const { id, audience, search } = asked
  const isMasked = !mayReveal(operator)
  if (isMasked && asked.question && asked.answer) await refuseTypedAnswer(asked, db)

  const filter = peopleOf(asked, await personSearch(search, operator, deps))
  const shown = nameShownTo(operator)
  const [[webinar], rows, [found], questions, [existing]] = await Promise.all([
    db.select({ provider: webinars.provider }).from(webinars).where(eq(webinars.id, id)),
    db
      .select(columns)
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(and(filter, inAudience(audience)))
      .orderBy(desc(registrations.registeredAt), registrations.id)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    // Without a search, the registrations table alone is enough.
    search
      ? db
          .select(counts)
          .from(registrations)
          .innerJoin(contacts, eq(contacts.id, registrations.contactId))
          .where(filter)
      : db.select(counts).from(registrations).where(filter),
    askedQuestions(id, db),
    db.select(atProvider).from(registrations).where(eq(registrations.webinarId, id)),
  ])
  if (!webinar) throw new AppError('not_found', '直播不存在或已被删除')

  const totals = found ?? { registered: 0, watched: 0, not_watched: 0, pending: 0, cancelled: 0 }
  return {
    items: rows.map((row) => {
      const registrant = toRegistrant(row)
      if (!isMasked) return registrant
      return {
        ...registrant,
        name: shown(row.name),
        answers: maskAnswers(row.answers, questions),
        atProvider: registrant.atProvider && {
          ...registrant.atProvider,
          providerMessage: textShownTo(operator)(registrant.atProvider.providerMessage, row.name),
        },
      }
    }),
    total: totals[audience],
    counts: totals,
    atProvider: capabilitiesOf(webinar.provider).registersPeople && existing ? existing : null,
    questions,
  }
}

/** Who sees typed answers masked cannot try them out either: only what a question offers can be filtered by. */
async function refuseTypedAnswer({ id, question, answer }: RegistrantsFilter, db: Database): Promise<void> {
  const asked = (await askedQuestions(id, db)).find(({ key }) => key === question)
  if (!asked?.options.includes(answer ?? '')) throw new AppError('forbidden')
}

export function peopleOf(
  { id, search, question, answer, providerState }: Omit<RegistrantsFilter, 'audience'>,
  person = search ? matchesPerson(search) : undefined,
): SQL | undefined {
  const chose =
    question && answer ? sql`${registrations.answers} -> ${question}::text @> to_jsonb(${answer}::text)` : undefined
  return and(
    eq(registrations.webinarId, id),
    person,
    chose,
    providerState && eq(registrations.providerState, providerState),
  )
}

export const inAudience = (audience: Audience): SQL => IN[audience]

type Selected = Omit<
  Registrant,
  'atProvider' | 'maskedPhone' | 'maskedEmail' | 'registeredAt' | 'firstJoinedAt' | 'lastLeftAt' | 'watchedMinutes'
> & {
  phone: string | null
  email: string | null
  registeredAt: Date
  firstJoinedAt: Date | null
  lastLeftAt: Date | null
  watchedSeconds: number
  provider: Parameters<typeof atProviderOf>[0] & { providerError: string | null }
}

function toRegistrant({
  provider,
  phone,
  email,
  registeredAt,
  firstJoinedAt,
  lastLeftAt,
  watchedSeconds,
  ...rest
}: Selected): Registrant {
  const providerView = atProviderOf(provider)
  return {
    ...rest,
    atProvider: providerView && { ...providerView, providerMessage: provider.providerError },
    maskedPhone: maskPhone(phone),
    maskedEmail: maskEmail(email),
    registeredAt: registeredAt.toISOString(),
    firstJoinedAt: firstJoinedAt?.toISOString() ?? null,
    lastLeftAt: lastLeftAt?.toISOString() ?? null,
    watchedMinutes: Math.ceil(watchedSeconds / 60),
  }
}
