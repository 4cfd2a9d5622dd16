import { openDatabase } from '../../cloudfunctions/db/database'
import { againstFloor, atMost, type Cell } from './cell'
import { byTurns, shoot } from './load'
import { addWebinars } from './listed-webinars'
import { FUNCTION_PROCESSES, inProcesses, withServers } from './visitor-servers'

const HALL = '/api/visitor/hall?page=1'

/** The public hall list beside a constant reply of the same bytes, with one function process and with several. */
export async function hallCells(environment: Record<string, string>): Promise<Cell[]> {
  const { db, close } = openDatabase(environment.DATABASE_URL ?? '', () => undefined)
  await addWebinars(db)
  await close()

  const cells: Cell[] = []
  for (const processes of FUNCTION_PROCESSES) cells.push(...(await measureHall(environment, processes)))
  return cells
}

function measureHall(environment: Record<string, string>, processes: number): Promise<Cell[]> {
  return withServers(environment, processes, measure, sameBytes)

  async function measure({ ours, constant }: { ours: string; constant: string }): Promise<Cell[]> {
    const hall = await byTurns(
      () => shoot({ url: `${ours}${HALL}` }),
      () => shoot({ url: `${constant}${HALL}` }),
    )
    return [
      againstFloor(`public hall list, ${inProcesses(processes)}`, {
        ours: hall.ours.perSecond,
        floor: hall.floor.perSecond,
        unit: 'requests/s',
        bar: 0.6,
      }),
      atMost('the same, p99', { ours: hall.ours.p99Ms, limit: 100, unit: 'ms' }),
    ]
  }
}

const sameBytes = async (origin: string) => (await fetch(`${origin}${HALL}`)).text()
