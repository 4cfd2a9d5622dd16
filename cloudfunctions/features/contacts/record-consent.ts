import { sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { currentConsentText } from './consent-text'
import { mustConsent } from './sql/must-consent.sql'
import { writeConsent } from './write-consent'

/** Required before personal data is received outside of a registration: given now or before, otherwise refused. */
export async function recordConsent(
  { visitor, given }: { visitor: VisitorIdentity; given?: ConsentGiven },
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const { rows } = await db.execute<{ must: boolean }>(
    sql`select ${sql.raw(mustConsent('person.id'))} as must from (select ${visitor.contactId}::uuid as id) person`,
  )
  if (!rows[0]?.must) return

  const current = await currentConsentText(db)
  if (!given?.registration) throw new AppError('bad_input', 'consent_needed', { fields: { consent: 'consent_needed' } })
  if (given.version !== current.version) throw new AppError('consent_changed')
  await db.transaction((tx) => writeConsent({ visitor, given, at: clock.now() }, tx))
}
