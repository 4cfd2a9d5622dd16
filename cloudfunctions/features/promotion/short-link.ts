import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { shortLinks } from '../../db/tables/short-links'
import { newWebinarCode } from '../webinars/webinar-code'

export type LinkTo = { webinarId: Id | null; channelId: Id | null; inviterId: Id | null }

/** The id of the one short link with this target; created on first use. */
export async function shortLinkTo(to: LinkTo, tx: Tx): Promise<string> {
  const known = await find(to, tx)
  if (known) return known

  const [made] = await tx
    .insert(shortLinks)
    .values({ id: newWebinarCode(), ...to })
    .onConflictDoNothing()
    .returning({ id: shortLinks.id })
  const id = made?.id ?? (await find(to, tx))
  if (!id) throw new Error('A short link was neither made nor found')
  return id
}

async function find({ webinarId, channelId, inviterId }: LinkTo, tx: Tx): Promise<string | undefined> {
  const condition = and(
    is(shortLinks.webinarId, webinarId),
    is(shortLinks.channelId, channelId),
    is(shortLinks.inviterId, inviterId),
  )
  const [found] = await tx.select({ id: shortLinks.id }).from(shortLinks).where(condition)
  return found?.id
}

const is = (column: PgColumn, value: Id | null): SQL => (value === null ? isNull(column) : eq(column, value))
