import { and, inArray, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ChosenContacts } from '../../../shared/contracts/contacts'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { contactTags, tags } from '../../db/tables/tags'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { isChosen } from './contact-filter'
import { enterByTag } from './enter-workflows'
import { isNamed } from './tag-rows'

type Input = { who: ChosenContacts; add: string[]; remove: Id[] }
type Tag = { id: Id; name: string }

/** Two statements for any number of contacts. Adding an existing tag and removing a missing one change nothing. */
export async function tagContacts(
  { who, add, remove }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ changed: number }> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const added = await tagsNamed(add, operator, at, tx)
    const removed =
      remove.length > 0
        ? await tx.select({ id: tags.id, name: tags.name }).from(tags).where(inArray(tags.id, remove))
        : []
    if (removed.length < new Set(remove).size) throw new AppError('not_found', 'tag_not_found')

    const chosen = tx.select({ id: contacts.id }).from(contacts).where(isChosen(who))
    const tagged = added.length > 0 ? await putOn(added, chosen, operator, at, tx) : []
    if (tagged.length > 0)
      await enterByTag(
        added.map(({ id }) => id),
        at,
        tx,
      )
    const untagged = removed.length > 0 ? await takeOff(removed, chosen, tx) : []
    const changed = new Set([...tagged, ...untagged]).size

    await audit(tx, operator, {
      action: 'contact.tagged',
      subjectType: 'contact',
      subjectId: 'ids' in who && who.ids.length === 1 ? (who.ids[0] ?? '') : 'selection',
      after: {
        ...(added.length > 0 && { tagsAdded: namesOf(added) }),
        ...(removed.length > 0 && { tagsRemoved: namesOf(removed) }),
        people: changed,
      },
      occurredAt: at,
    })
    return { changed }
  })
}

async function putOn(
  added: Tag[],
  chosen: { getSQL(): ReturnType<typeof sql> },
  operator: Operator,
  at: Date,
  tx: Tx,
): Promise<Id[]> {
  const { rows } = await tx.execute<{ contact_id: Id }>(sql`
    insert into contact_tags (contact_id, tag_id, tagged_by, tagged_at)
    select chosen.id, tag.id::uuid, ${operator.id}, ${at.toISOString()}::timestamptz
    from (${chosen.getSQL()}) chosen cross join json_array_elements_text(${JSON.stringify(added.map(({ id }) => id))}::json) as tag (id)
    on conflict do nothing
    returning contact_id`)
  return rows.map((row) => row.contact_id)
}

async function takeOff(removed: Tag[], chosen: { getSQL(): ReturnType<typeof sql> }, tx: Tx): Promise<Id[]> {
  const rows = await tx
    .delete(contactTags)
    .where(
      and(
        inArray(
          contactTags.tagId,
          removed.map(({ id }) => id),
        ),
        sql`${contactTags.contactId} in (${chosen.getSQL()})`,
      ),
    )
    .returning({ contactId: contactTags.contactId })
  return rows.map(({ contactId }) => contactId)
}

/** By name, created where there is none yet. */
async function tagsNamed(names: string[], operator: Operator, at: Date, tx: Tx): Promise<Tag[]> {
  const found: Tag[] = []
  for (const name of new Map(names.map((one) => [one.toLowerCase(), one])).values()) {
    const [made] = await tx
      .insert(tags)
      .values({ name, createdBy: operator.id, createdAt: at, updatedAt: at })
      .onConflictDoNothing()
      .returning({ id: tags.id, name: tags.name })
    if (made)
      await audit(tx, operator, {
        action: 'tag.created',
        subjectType: 'tag',
        subjectId: made.id,
        after: { name },
        occurredAt: at,
      })
    const [tag] = made ? [made] : await tx.select({ id: tags.id, name: tags.name }).from(tags).where(isNamed(name))
    if (tag) found.push(tag)
  }
  return found
}

const namesOf = (some: Tag[]) => some.map(({ name }) => name)
