import { inArray } from 'drizzle-orm'
import type { PgTable, PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '../../db/database'
import { campaigns } from '../../db/tables/campaigns'
import { channels } from '../../db/tables/channels'
import { contacts } from '../../db/tables/contacts'
import { folders } from '../../db/tables/folders'
import { imports } from '../../db/tables/imports'
import { operators } from '../../db/tables/operators'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { registrationForms } from '../../db/tables/registration-forms'
import { tags } from '../../db/tables/tags'
import { webinars } from '../../db/tables/webinars'
import { workflows } from '../../db/tables/workflows'

type Named = { table: PgTable; id: PgColumn; name: PgColumn }

/** Where the name of each kind of thing stands. What is not here is told by its kind alone. */
const NAMED: Record<string, Named> = {
  webinar: { table: webinars, id: webinars.id, name: webinars.title },
  contact: { table: contacts, id: contacts.id, name: contacts.name },
  operator: { table: operators, id: operators.id, name: operators.name },
  campaign: { table: campaigns, id: campaigns.id, name: campaigns.name },
  channel: { table: channels, id: channels.id, name: channels.name },
  registration_form: { table: registrationForms, id: registrationForms.id, name: registrationForms.title },
  tag: { table: tags, id: tags.id, name: tags.name },
  workflow: { table: workflows, id: workflows.id, name: workflows.name },
  folder: { table: folders, id: folders.id, name: folders.name },
  import: { table: imports, id: imports.id, name: imports.fileName },
  provider_account: { table: providerAccounts, id: providerAccounts.id, name: providerAccounts.name },
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Fields whose values name other things. */
export const NAMING_FIELDS: Record<string, string | undefined> = {
  folderId: 'folder',
  parentId: 'folder',
  campaignId: 'campaign',
  registrationFormId: 'registration_form',
  webinarIds: 'webinar',
  carouselWebinarIds: 'webinar',
  joined: 'contact',
}

/** By `type:id`, as the things are called now. */
export async function subjectNames(
  subjects: { subjectType: string; subjectId: string }[],
  tx: Tx,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [type, { table, id, name }] of Object.entries(NAMED)) {
    const ids = [
      ...new Set(
        subjects
          .filter((subject) => subject.subjectType === type && UUID.test(subject.subjectId))
          .map((subject) => subject.subjectId),
      ),
    ]
    if (ids.length === 0) continue
    const rows = await tx.select({ id, name }).from(table).where(inArray(id, ids))
    for (const row of rows) names.set(`${type}:${String(row.id)}`, String(row.name ?? ''))
  }
  return names
}
