import { joinedName } from '../../../../shared/domain/zoom-names/joined-name'
import { textOf, type Row } from '../rows'

/**
 * The stored length of a name: people join under whatever they type, and rows with ten thousand characters were seen.
 */
export const NAME_MAX_LENGTH = 100

export function personName(row: Row): string | undefined {
  const name =
    textOf(row, ['name', 'display_name']) ??
    joinedName({ first: textOf(row, ['first_name']) ?? '', last: textOf(row, ['last_name']) ?? '' })
  if (name.length <= NAME_MAX_LENGTH) return name || undefined
  return [...name].slice(0, NAME_MAX_LENGTH).join('')
}
