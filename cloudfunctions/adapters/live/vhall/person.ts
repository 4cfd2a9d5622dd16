import type { ProviderIdentity } from '../../../ports/live-provider'
import type { FieldNames } from './operations'
import { idOf, textOf, type Row } from '../rows'

/**
 * VHall knows a viewer by the e-mail of the watch address, which is the key we gave; `third_user_id` is the
 * alternative. With VHall's own form the same field contains the person's real e-mail, so it is returned as the e-mail
 * too.
 */
export function personOf(row: Row, fields: FieldNames): ProviderIdentity {
  const email = textOf(row, fields.email)
  return {
    viewerKey: email ?? idOf(row, fields.thirdUserId),
    name: textOf(row, fields.personName),
    email,
    phone: textOf(row, fields.phone),
  }
}

/**
 * The part of a row's key that identifies the person: the e-mail. All rows without one would share a key, so the next
 * best identifying field is used.
 */
export function personKey(row: Row, fields: FieldNames): string {
  return (
    textOf(row, fields.email)?.toLowerCase() ??
    idOf(row, fields.thirdUserId) ??
    idOf(row, fields.userId) ??
    [textOf(row, fields.personName), textOf(row, ['ip'])].filter(Boolean).join('@')
  )
}
