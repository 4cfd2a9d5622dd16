import { isHost } from '../registration/rules/is-host'
import type { Tx } from '../../db/database'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { openExclusions } from '../contacts/exclusions'
import { hostsOf } from '../registration/hosts-of'
import { listQuestions, type ListQuestions } from './list-questions'
import { scanList, type ListOptions } from './list-rows'
import { processList, type WorkedRow } from './process-list'

export type ListToOpen = { table: Table; options: ListOptions; webinarId: string; at: Date }
export type OpenList = Awaited<ReturnType<typeof scanList>> & {
  questions: ListQuestions
  work(tx: Tx): AsyncGenerator<WorkedRow[]>
}

/** A list with everything needed before its first row: its questions, the webinar's hosts, the order of its dates. */
export async function openList(
  { table, options, webinarId, at }: ListToOpen,
  deps: Pick<Deps, 'keys'>,
  tx: Tx,
): Promise<OpenList> {
  const scan = await scanList(table, options)
  const questions = await listQuestions(options.settings.columns, webinarId, tx)
  const hosts = await hostsOf(webinarId, tx)
  const exclusions = await openExclusions(deps, tx)
  const work = {
    table,
    options,
    order: scan.order,
    questions,
    webinarId,
    at,
    isHost: (email: string | null) => hosts !== undefined && isHost(email, hosts),
    exclusions,
  }
  return { ...scan, questions, work: (tx) => processList(work, tx) }
}
