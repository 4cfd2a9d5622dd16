import { Alert } from 'antd'
import type { ListColumn, ListSettings } from '../../../../shared/contracts/list-imports'
import { text } from '../../text/text'

const words = text.listImports

type Props = { settings: ListSettings; chosen: ListColumn[] }

/** Where several columns hold addresses, the one that is used is named: a usage report gives the host's beside each guest's. */
export function EmailColumns({ settings: { emailColumns, columns }, chosen }: Props) {
  // Imports of before this was looked for do not say.
  if ((emailColumns ?? []).length < 2) return null
  const nameOf = ({ title, column }: ListColumn) => words.columnPlace(title, column + 1)
  const all = columns.filter(({ column }) => emailColumns.includes(column)).map(nameOf)
  const used = chosen.find(({ field }) => field === 'email')
  return (
    <Alert
      type="warning"
      showIcon
      message={words.emailColumnsTitle}
      description={words.emailColumnsText(text.words.listed(all), used ? nameOf(used) : words.noColumn)}
    />
  )
}
