import { useSearchParams } from 'react-router'
import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import type { WebinarsFilter } from '../../gateway/webinars'

const KEYS = [
  'status',
  'search',
  'folderId',
  'isListed',
  'provider',
  'state',
  'warnings',
  'campaignId',
  'startsFrom',
  'startsTo',
  'sort',
  'order',
  'page',
  'pageSize',
] as const
export type ListFilter = Partial<Record<(typeof KEYS)[number], string>>

/** The list's filters live in the address, so that a filtered list can be reloaded, shared and come back to. */
export function useListFilter() {
  const [params, setParams] = useSearchParams()
  const filter: ListFilter = Object.fromEntries(
    KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : [])),
  )

  function change(part: ListFilter) {
    const next = { ...filter, page: undefined, ...part }
    setParams(Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]))))
  }

  return { filter, change, clear: () => setParams({}) }
}

export function toQuery(filter: ListFilter): WebinarsFilter {
  return {
    ...filter,
    page: filter.page ?? '1',
    pageSize: filter.pageSize ?? '20',
    status: filter.status as WebinarStatus | undefined,
    isListed: filter.isListed as WebinarsFilter['isListed'],
    provider: filter.provider as WebinarsFilter['provider'],
    state: filter.state as WebinarsFilter['state'],
    warnings: filter.warnings as WebinarsFilter['warnings'],
    sort: filter.sort as WebinarsFilter['sort'],
    order: filter.order as WebinarsFilter['order'],
  }
}

/** Whether anything but sorting and paging narrows the list. */
export const isNarrowed = ({
  status,
  search,
  folderId,
  isListed,
  provider,
  state,
  warnings,
  campaignId,
  startsFrom,
}: ListFilter) =>
  Boolean(status ?? search ?? folderId ?? isListed ?? provider ?? state ?? warnings ?? campaignId ?? startsFrom)
