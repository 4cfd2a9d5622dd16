import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncCounts } from '../../../shared/contracts/sync'
import { capabilitiesOf, PROVIDER_IDS } from '../../../shared/contracts/live-providers'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { syncRuns } from '../../db/tables/sync-runs'
import type { Deps } from '../../ports/deps'
import type { ProviderWebinar, UnusableWebinar } from '../../ports/live-provider'
import { namedHostIds } from '../provider-accounts/named-users'
import { recordAccountHealth } from '../provider-accounts/record-account-health'
import { recordRights } from '../provider-accounts/record-rights'
import { refreshStaff } from '../provider-accounts/refresh-staff'
import { type SyncIssueNote, issueOf } from '../provider-accounts/sync-issue'
import { SYNC_ATTEMPTS } from '../provider-accounts/sync-jobs'
import { checkRegistrations } from '../webinars/check-registration'
import { findDeleted, upsertListedWebinars } from '../webinars/upsert-listed-webinars'
import { parkRun } from './park-run'
import { beginRun, closeRun, giveRunBack, type SyncRunRow } from './run-state'

/**
 * Reads the list of webinars of every connected account, then starts one run for each webinar that may have changed.
 */
export async function syncAll(
  { batchId }: { batchId: Id },
  deps: Deps,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  const { db, clock } = deps
  const [listRun] = await db
    .select({ id: syncRuns.id })
    .from(syncRuns)
    .where(and(eq(syncRuns.batchId, batchId), isNull(syncRuns.webinarId)))
  const run = listRun && (await beginRun(listRun.id, deps))
  if (!run) return

  try {
    const accounts = await db.select().from(providerAccounts).where(isNull(providerAccounts.disconnectedAt))
    const issues: SyncIssueNote[] = []
    const webinars = { found: 0, added: 0, changed: 0, deleted: 0 }
    for (const account of accounts) {
      const list = await readList(account, deps)
      if ('trouble' in list) {
        issues.push({
          ...list.trouble,
          detail: { ...list.trouble.detail, accountId: account.id, accountName: account.name },
        })
        continue
      }
      const taken = await db.transaction((tx) => upsertListedWebinars(account, list.webinars, clock.now(), tx))
      await checkRegistrations(taken.toCheck, deps.liveProvider(account), deps)
      issues.push(...list.issues)
      const gone = await findDeleted(account, list.present, deps)
      issues.push(...gone.issues)
      webinars.found += list.webinars.length
      webinars.added += taken.added
      webinars.changed += taken.changed
      webinars.deleted += gone.deleted
    }

    const troubles = issues.length
    const parkedUntil = issues.map(({ detail }) => detail?.parkedUntil).find((until) => typeof until === 'string')
    await db.transaction(async (tx) => {
      // No list could be read yet; known webinars are not synced without it.
      if (parkedUntil && webinars.found === 0)
        return parkRun(run, { until: new Date(parkedUntil), issues }, clock.now(), tx)
      issues.push(...(await startRuns(run, clock.now(), tx)))
      const status = troubles === 0 ? 'succeeded' : webinars.found > 0 ? 'partial' : 'failed'
      await closeRun(run, { status, issues, counts: { ...nothing, webinars } }, clock.now(), tx)
    })
  } catch (error) {
    await giveRunBack(run, { error, isLastAttempt }, deps)
    throw error
  }
}

/**
 * Webinars that have started, and upcoming ones whose people register at the provider. A live one is skipped until it
 * ends, unless it is requested alone. Returns a note for each skipped webinar.
 */
async function startRuns(list: SyncRunRow, at: Date, tx: Tx): Promise<SyncIssueNote[]> {
  const ours = sql`w.deleted_at is null and w.provider_state = 'ready' and w.external_id is not null and a.disconnected_at is null`
  const { rows: live } = await tx.execute<{ id: string; title: string }>(sql`
    select w.id, w.title from webinars w join provider_accounts a on a.id = w.provider_account_id where ${ours} and w.status = 'live' order by w.starts_at`)

  await tx.execute(sql`
    with started as (
      insert into sync_runs (batch_id, webinar_id, provider_account_id, trigger, with_events, requested_by, created_at)
      select ${list.batchId}, w.id, w.provider_account_id, ${list.trigger}, ${list.withEvents}, ${list.requestedBy}, ${at.toISOString()}::timestamptz
      from webinars w join provider_accounts a on a.id = w.provider_account_id
      where ${ours} and w.not_supported is null and (w.status = 'ended' or (w.status = 'upcoming' and ${registersThere})) and ${mayHaveChanged(list, at)}
      order by w.starts_at desc
      returning id
    )
    select enqueue_job('sync-webinar', json_build_object('runId', id), 'sync-webinar:' || id, attempts := ${SYNC_ATTEMPTS})
    from started`)
  return live.map(({ id, title }) => ({ code: 'live_skipped', detail: { webinarId: id, title } }))
}

const KEEPING_LISTS = PROVIDER_IDS.filter((provider) => capabilitiesOf(provider).registersPeople)
/** The provider's own list contains people before the webinar starts. */
const registersThere = sql`(not w.uses_live_link or w.provider = any(array[${sql.join(
  KEEPING_LISTS.map((provider) => sql`${provider}`),
  sql`, `,
)}]::text[]))`

const DAILY_LOOKS_BACK_DAYS = 30

/** A manual sync reads everything; the daily one reads what ended lately and has no planned read. */
function mayHaveChanged({ trigger }: SyncRunRow, at: Date) {
  if (trigger !== 'daily') return sql`true`
  const since = new Date(at.getTime() - DAILY_LOOKS_BACK_DAYS * 24 * 60 * 60 * 1000).toISOString()
  return sql`w.not_held_at is null and (w.status = 'upcoming' or coalesce(w.ended_at, w.ends_at) >= ${since}::timestamptz)
    and not exists (select from sync_runs open where open.webinar_id = w.id and open.status in ('queued', 'running'))`
}

const nothing: SyncCounts = {
  registrants: { read: 0, written: 0 },
  stays: { read: 0, written: 0 },
  events: { read: 0, written: 0 },
  registrationsChanged: 0,
  timelineWritten: 0,
  unknownViewers: 0,
}

type Account = typeof providerAccounts.$inferSelect
/** `present`: the ids that the list contains, also of webinars that cannot be used. */
type List = { webinars: ProviderWebinar[]; present: Set<string>; issues: SyncIssueNote[] }

/** Where webinars belong to users, only those of the named users are read. */
async function readList(account: Account, deps: Deps): Promise<List | { trouble: SyncIssueNote }> {
  const provider = deps.liveProvider(account)
  const webinars: ProviderWebinar[] = []
  try {
    const { hasUsers } = provider.capabilities
    if (hasUsers) await recordRights(account.id, provider, deps)
    const issues = hasUsers ? await refreshStaff(account, deps) : []
    const of = hasUsers ? { hostIds: await namedHostIds(account.id, deps.db) } : undefined
    const skipped = new Map<string, UnusableWebinar>()
    const skip = (one: UnusableWebinar) => void skipped.set(one.externalId ?? `without id ${one.example}`, one)
    for await (const page of provider.listWebinars(of, skip)) webinars.push(...page)
    await recordAccountHealth(account.id, undefined, deps)
    const present = [...webinars, ...skipped.values()].flatMap(({ externalId }) => externalId ?? [])
    return { webinars, present: new Set(present), issues: [...issues, ...skippedIssues(skipped, account)] }
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    await recordAccountHealth(account.id, error, deps)
    return { trouble }
  }
}

/** One issue for each reason, with how many webinars it is about and one example. */
function skippedIssues(skipped: Map<string, UnusableWebinar>, account: Account): SyncIssueNote[] {
  const byReason = new Map<string, { reason: string; count: number; example: string }>()
  for (const { reason, example } of skipped.values()) {
    const known = byReason.get(reason)
    if (known) known.count += 1
    else byReason.set(reason, { reason, count: 1, example: [...example].slice(0, LONGEST_EXAMPLE).join('') })
  }
  return [...byReason.values()].map((detail) => ({
    code: 'rows_skipped',
    detail: { ...detail, accountId: account.id, accountName: account.name },
  }))
}

const LONGEST_EXAMPLE = 60
