import type { ExclusionReason } from '../../../../../shared/contracts/exclusions'
import type { ListField } from '../../../../../shared/contracts/list-imports'

export type RegistrationStatus = 'registered' | 'pending' | 'cancelled'

/** What one row of a list says, in our words. At least one of phone and e-mail is there. */
export interface ListRow {
  line: number
  name: string
  /** E.164. */
  phone: string | null
  /** Lower-cased. */
  email: string | null
  /** UTC in ISO 8601; null where the list does not say. */
  registeredAt: string | null
  /** Null where the list does not say: whoever stands in a list of registrants has registered. */
  status: RegistrationStatus | null
  /** By the column's place. */
  answers: Record<number, string>
}

export interface ListError {
  line: number
  /** The column's title; null when the line as a whole cannot be used. */
  column: string | null
  code: ListErrorCode
  raw: string
}

export type ListErrorCode =
  | 'broken_quotes'
  | 'too_many_cells'
  | 'no_address'
  | 'bad_email'
  | 'bad_phone'
  | 'phone_as_power'
  | 'name_too_long'
  | 'answer_too_long'
  | 'bad_time'
  | 'unknown_status'
  | 'duplicate'
  | 'duplicate_contact'
  | 'is_panelist'
  | 'cancelled_here'
  | `excluded_${ExclusionReason}`

export interface MappedColumn {
  column: number
  title: string
  field: ListField
}
