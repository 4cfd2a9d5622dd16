import type { ProviderIdentity } from '../../../ports/live-provider'
import type { FieldNames } from './operations'
import { idOf, textOf, type Row } from '../rows'

/**
 * VHall knows a viewer by the e-mail of the watch address, which is the key we gave; `third_user_id` is the other way
 * in. On VHall's own form the same field holds the person's real e-mail, so it is handed on as that too.
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
 * The part of a row's key that says who: the e-mail. Somebody without one would share a key with everybody else
 * without one, so the next best thing that tells two people apart steps in.
 */
export function personKey(row: Row, fields: FieldNames): string {
  return (
    textOf(row, fields.email)?.toLowerCase() ??
    idOf(row, fields.thirdUserId) ??
    idOf(row, fields.userId) ??
    [textOf(row, fields.personName), textOf(row, ['ip'])].filter(Boolean).join('@')
  )
}
