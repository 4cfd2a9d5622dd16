import { useSearchParams } from 'react-router'
import { fromWallClock } from '../../format/date-time'
import dayjs from 'dayjs'
import type { AuditFilter } from '../../gateway/audit'

type Part = 'operatorId' | 'subjectType' | 'subjectId' | 'subjectName' | 'from' | 'until'
const PARTS: Part[] = ['operatorId', 'subjectType', 'subjectId', 'subjectName', 'from', 'until']

/** Kept in the address, so that a look at the log can be sent to somebody. Days are Beijing's, the last one whole. */
export function useAuditFilter() {
  const [params, setParams] = useSearchParams()
  const chosen = Object.fromEntries(PARTS.map((part) => [part, params.get(part) ?? undefined])) as Record<
    Part,
    string | undefined
  >

  const asked: AuditFilter = {
    operatorId: chosen.operatorId,
    subjectType: chosen.subjectType,
    subjectId: chosen.subjectId,
    from: chosen.from && fromWallClock(dayjs(chosen.from)),
    until: chosen.until && fromWallClock(dayjs(chosen.until).add(1, 'day')),
  }

  function narrow(change: Partial<Record<Part, string | undefined>>) {
    const next = { ...chosen, ...change }
    setParams(Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]))))
  }

  return { chosen, asked, narrow, isNarrowed: PARTS.some((part) => chosen[part]) }
}
