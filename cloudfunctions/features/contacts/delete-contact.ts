import { and, eq, isNull, sql, inArray, like, or } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { containing } from '../../db/containing'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { enqueue } from '../../db/jobs'
import { contactIdentities, contacts } from '../../db/tables/contacts'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { rememberForgotten } from './forgotten'
import { PERSONAL_KINDS } from './keep-personal-file'
import type { Address } from './known-addresses'
import { confirmingWord } from './view-contact-deletion'
import { takePeopleOut } from './without-people'

/** Tables whose rows belong to the person alone and are deleted with them. */
export const OWN_TABLES = [
  'registrations',
  'timeline_events',
  'provider_events',
  'consents',
  'phone_codes',
  'contact_identities',
  'contact_tags',
  'workflow_entries',
  'program_members',
] as const

type Contact = typeof contacts.$inferSelect

/**
 * Deletes the person and everything that names them. Stays remain as views without a person, and the row itself without
 * a name, so that old sessions and shared links still resolve. Keyed hashes of the addresses remain too: no sync
 * creates this contact again, but a person who registers with us anew becomes a new contact.
 */
export async function deleteContact(
  { id, confirm }: { id: Id; confirm: string },
  operator: Operator,
  { db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>,
): Promise<{ outcome: 'deleted' }> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const [contact] = await tx
      .select()
      .from(contacts)
      .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
      .for('update')
    if (!contact) throw new AppError('not_found', '客户不存在或已被删除')
    if (confirm.trim() !== confirmingWord(contact))
      throw new AppError('bad_input', '', { fields: { confirm: '与客户姓名不一致，请完整输入' } })

    await rememberForgotten(await addressesOf(contact, tx), { keys, at, tx })
    await forgetInFiles(contact.name, tx)
    await takeOwn(id, tx)
    await takeNames(id, at, tx)

    await audit(tx, operator, {
      action: 'contact.deleted',
      subjectType: 'contact',
      subjectId: id,
      occurredAt: at,
    })
    await emit(tx, { type: 'contact.deleted', contactId: id, payload: {}, occurredAt: at })
    return { outcome: 'deleted' }
  })
}

/** All addresses under which a sync or import could find the person again, typed ones too. */
async function addressesOf({ id, email, phone }: Contact, tx: Tx): Promise<Address[]> {
  const identities = await tx.select().from(contactIdentities).where(eq(contactIdentities.contactId, id))
  // Keys of rows that were merged into this one lead to the person as well.
  const { rows } = await tx.execute<{ viewer_key: string }>(
    sql`select viewer_key from contacts where id = ${id} or merged_into = ${id}`,
  )
  return [
    ...identities.flatMap(({ kind, value }) => (kind === 'email' || kind === 'phone' ? [{ kind, value }] : [])),
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ...rows.map((row) => ({ kind: 'viewer_key' as const, value: row.viewer_key })),
  ]
}

async function takeOwn(id: Id, tx: Tx): Promise<void> {
  for (const table of OWN_TABLES) await tx.execute(sql`delete from ${sql.identifier(table)} where contact_id = ${id}`)
  await tx.execute(sql`update registrations set inviter_id = null where inviter_id = ${id}`)
  await tx.execute(
    sql`update watch_stays set contact_id = null, viewer_key = null, registrant_id = null, email = null, phone = null, name = null where contact_id = ${id}`,
  )
}

async function takeNames(id: Id, at: Date, tx: Tx): Promise<void> {
  const nothing = {
    name: '',
    phone: null,
    phoneConfirmedAt: null,
    email: null,
    emailConfirmedAt: null,
    company: null,
    country: null,
    webinarIdField: null,
  }
  await tx
    .update(contacts)
    .set({ ...nothing, deletedAt: at, updatedAt: at })
    .where(eq(contacts.id, id))
  await tx.update(contacts).set({ mergedInto: null }).where(eq(contacts.mergedInto, id))
}

/**
 * Called in the transaction that deletes a person: previews that show the name lose their people, and no file can be
 * downloaded until a job has searched it for the person's addresses.
 */
async function forgetInFiles(name: string, tx: Tx): Promise<void> {
  if (name.trim()) {
    const shown = containing(JSON.stringify(name.trim()).slice(1, -1))
    const found = await tx
      .select({ fileId: imports.fileId })
      .from(imports)
      .where(or(like(sql`${imports.listPreview}::text`, shown), like(sql`${imports.preview}::text`, shown)))
    if (found.length > 0)
      await takePeopleOut(
        found.map(({ fileId }) => fileId),
        tx,
      )
  }

  await tx
    .update(files)
    .set({ mustBeSearched: true })
    .where(and(isNull(files.removedAt), inArray(files.kind, [...PERSONAL_KINDS])))
  await enqueue(tx, 'search-files-for-forgotten', {})
}
