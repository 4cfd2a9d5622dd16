import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'

/** Tables whose rows only need the new contact id. `contact_identities` and `registrations` need more than that. */
export const FOLLOWING_TABLES = [
  'watch_stays',
  'provider_events',
  'timeline_events',
  'domain_events',
  'consents',
  'phone_codes',
] as const

type Move = { from: string; to: string }

/**
 * Reassigns all records of one contact to the other, set by set. Returns the webinars whose derived data may have
 * changed.
 */
export async function reassignRecords({ from, to }: Move, tx: Tx): Promise<{ webinarIds: string[] }> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select webinar_id as id from watch_stays where contact_id = ${from}
    union select webinar_id from registrations where contact_id = ${from}`)

  await moveIdentities({ from, to }, tx)
  await moveRegistrations({ from, to }, tx)
  await reassignDerivedRows({ from, to }, tx)
  await moveInvitations({ from, to }, tx)
  await moveTags({ from, to }, tx)
  await moveWorkflowEntries({ from, to }, tx)
  await moveMemberships({ from, to }, tx)
  for (const table of FOLLOWING_TABLES) {
    await tx.execute(sql`update ${sql.identifier(table)} set contact_id = ${to} where contact_id = ${from}`)
  }
  return { webinarIds: rows.map((row) => row.id) }
}

/** The remaining contact keeps its primary addresses; the other's become secondary ones. */
async function moveIdentities({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(sql`
    update contact_identities i set contact_id = ${to},
      rank = case when i.kind in ('phone', 'email') and exists (select from contact_identities k where k.contact_id = ${to} and k.kind = i.kind)
                  then 'secondary' else i.rank end
    where i.contact_id = ${from}`)
}

/**
 * One row per person and webinar: an active registration wins, and the older of two with the same status. Its answers
 * win; answers that only the other has are kept.
 */
async function moveRegistrations({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(sql`
    with pairs as (
      select webinar_id,
             (array_agg(id order by array_position(array['registered', 'pending', 'cancelled'], status), registered_at, id))[1] as kept,
             (array_agg(id order by array_position(array['registered', 'pending', 'cancelled'], status), registered_at, id))[2] as gone
      from registrations where contact_id in (${from}, ${to})
      group by webinar_id having count(*) = 2
    ), merged as (
      update registrations r set
        answers = g.answers || r.answers,
        channel_id = coalesce(r.channel_id, g.channel_id),
        inviter_id = coalesce(r.inviter_id, g.inviter_id),
        -- A person known to the provider under either row is not registered there again.
        provider_registrant_id = coalesce(r.provider_registrant_id, g.provider_registrant_id),
        provider_join_url = case when r.provider_registrant_id is null then g.provider_join_url else r.provider_join_url end,
        provider_status = case when r.provider_registrant_id is null then coalesce(g.provider_status, r.provider_status) else r.provider_status end,
        provider_asked_at = case when r.provider_registrant_id is null then coalesce(r.provider_asked_at, g.provider_asked_at) else r.provider_asked_at end,
        provider_state = case when r.provider_registrant_id is null and g.provider_registrant_id is not null then g.provider_state else r.provider_state end
      from pairs p join registrations g on g.id = p.gone
      where r.id = p.kept
    )
    delete from registrations where id in (select gone from pairs)`)
  await tx.execute(sql`update registrations set contact_id = ${to} where contact_id = ${from}`)
}

/**
 * A sync writes "watched" once per person and webinar, under a key that contains the person; of two entries, the next
 * sync needs one.
 */
async function reassignDerivedRows({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(sql`
    delete from timeline_events t where t.contact_id = ${from} and t.type in ('watched', 'replay_watched')
      and exists (select from timeline_events k where k.dedupe_key = replace(t.dedupe_key, ${from}::text, ${to}::text))`)
  await tx.execute(sql`
    update timeline_events set dedupe_key = replace(dedupe_key, ${from}::text, ${to}::text)
    where contact_id = ${from} and type in ('watched', 'replay_watched')`)
}

/** A tag that both have is kept once. */
async function moveTags({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(
    sql`delete from contact_tags t where t.contact_id = ${from} and exists (select from contact_tags k where k.contact_id = ${to} and k.tag_id = t.tag_id)`,
  )
  await tx.execute(sql`update contact_tags set contact_id = ${to} where contact_id = ${from}`)
}

/** One person enters each workflow once; the entry of the remaining contact is kept. */
async function moveWorkflowEntries({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(
    sql`delete from workflow_entries e where e.contact_id = ${from} and exists (select from workflow_entries k where k.contact_id = ${to} and k.workflow_id = e.workflow_id)`,
  )
  await tx.execute(sql`update workflow_entries set contact_id = ${to} where contact_id = ${from}`)
}

async function moveMemberships({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(
    sql`delete from program_members m where m.contact_id = ${from} and exists (select from program_members k where k.contact_id = ${to} and k.webinar_id = m.webinar_id)`,
  )
  await tx.execute(sql`update program_members set contact_id = ${to} where contact_id = ${from}`)
}

/** Nobody invites themselves. A link that both have created is kept twice: both were shared. */
async function moveInvitations({ from, to }: Move, tx: Tx): Promise<void> {
  await tx.execute(
    sql`update registrations set inviter_id = nullif(${to}::uuid, contact_id) where inviter_id = ${from}`,
  )
  // One of the two had invited the other: after the merge that is no invitation.
  await tx.execute(sql`update registrations set inviter_id = null where inviter_id = ${to} and contact_id = ${to}`)
  await tx.execute(sql`
    update short_links s set inviter_id = ${to} where s.inviter_id = ${from} and not exists (
      select from short_links k where k.inviter_id = ${to} and (k.webinar_id, k.channel_id) is not distinct from (s.webinar_id, s.channel_id))`)
}
