import type { ExclusionReason } from '../../../../../shared/contracts/exclusions'
import type { ListField } from '../../../../../shared/contracts/list-imports'

export type RegistrationStatus = 'registered' | 'pending' | 'cancelled'

/** The content of one row of a list, in our words. At least one of phone and e-mail is there. */
export interface ListRow {
  line: number
  name: string
  /** E.164. */
  phone: string | null
  /** Lower-cased. */
  email: string | null
  /** UTC in ISO 8601; null where the list has no time. */
  registeredAt: string | null
  /** Null where the list has no status: people in a list of registrants have registered. */
  status: RegistrationStatus | null
  /** By column index. */
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
