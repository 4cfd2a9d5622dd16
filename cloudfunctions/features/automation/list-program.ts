import { sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import {
  PROGRAM_STATUSES,
  type ProgramMember,
  type ProgramProgress,
  type ProgramStatus,
} from '../../../shared/contracts/programs'
import type { WorkflowReason } from '../../../shared/contracts/workflows'
import { maskEmail } from '../../../shared/domain/masking'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { nameShownTo } from '../contacts/may-reveal'
import { personSearch } from '../contacts/matches-person'
import { existing } from './sql/member-status.sql'

type Input = {
  page: number
  pageSize: number
  webinarId?: Id
  campaignId?: Id
  status?: ProgramStatus
  search?: string
}
type Counts = Record<ProgramStatus, number>
type Row = {
  contact_id: Id
  name: string
  email: string | null
  webinar_id: Id
  webinar_title: string
  status: ProgramStatus
  progress: ProgramProgress | null
  reason: WorkflowReason | null
  is_invited: boolean
  invited_at: Date | string | null
  registered_at: Date | string | null
}

/** Of several webinars of a campaign, the furthest status of a person: attended, then registered. */
const FURTHEST = sql`array_position(array['attended', 'registered', 'no_show', 'invited', 'cancelled'], s.status)`

export async function listProgram(
  { page, pageSize, webinarId, campaignId, status, search }: Input,
  operator: Operator,
  deps: Pick<Deps, 'db' | 'clock' | 'rateLimits'>,
): Promise<{ items: ProgramMember[]; total: number; counts: Counts }> {
  if (Boolean(webinarId) === Boolean(campaignId))
    throw new AppError('bad_input', '', { fields: { webinarId: 'webinar_or_campaign_needed' } })

  const { db } = deps
  const person = (await personSearch(search, operator, deps)) ?? sql`true`
  const shown = nameShownTo(operator)
  const webinars = webinarId
    ? sql`select * from webinars where id = ${webinarId}`
    : sql`select * from webinars where campaign_id = ${campaignId} and deleted_at is null`
  const members = sql`
    select * from (
      select distinct on (s.contact_id) s.* from (${existing(webinars)}) s order by s.contact_id, ${FURTHEST}, s.starts_at desc
    ) m join (select id, name, email from contacts where deleted_at is null and ${person}) c on c.id = m.contact_id`
  const [page1, counted] = await Promise.all([
    db.execute<Row>(sql`
      select * from (${members}) members where ${status ? sql`status = ${status}` : sql`true`}
      order by coalesce(registered_at, invited_at) desc nulls last, contact_id limit ${pageSize} offset ${(page - 1) * pageSize}`),
    db.execute<{ status: ProgramStatus; n: number }>(
      sql`select status, count(*)::int as n from (${members}) members group by status`,
    ),
  ])

  const counts = Object.fromEntries(
    PROGRAM_STATUSES.map((one) => [one, counted.rows.find((row) => row.status === one)?.n ?? 0]),
  ) as Counts
  const total = status ? counts[status] : Object.values(counts).reduce((sum, n) => sum + n, 0)
  return { items: page1.rows.map((row) => ({ ...toMember(row), contactName: shown(row.name) })), total, counts }
}

function toMember(row: Row): ProgramMember {
  return {
    contactId: row.contact_id,
    contactName: row.name,
    maskedEmail: maskEmail(row.email),
    webinar: { id: row.webinar_id, title: row.webinar_title },
    status: row.status,
    progress: row.progress,
    reason: row.reason,
    isInvited: row.is_invited,
    invitedAt: row.invited_at && new Date(row.invited_at).toISOString(),
    registeredAt: row.registered_at && new Date(row.registered_at).toISOString(),
  }
}
