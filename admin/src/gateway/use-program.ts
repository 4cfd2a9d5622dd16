import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { programQuery, type ProgramFilter } from './program'

type Narrowed = { status?: ProgramFilter['status']; search: string; page: number }

const PAGE_SIZE = 20

/** The people of a webinar or a campaign, as a board of them shows them: narrowed by its status and search, a page at a time. */
export function useProgram(whose: Pick<ProgramFilter, 'webinarId' | 'campaignId'>) {
  const [filter, setFilter] = useState<Narrowed>({ search: '', page: 1 })
  const program = useQuery(
    programQuery({
      ...whose,
      status: filter.status,
      search: filter.search || undefined,
      page: filter.page,
      pageSize: PAGE_SIZE,
    }),
  )

  return {
    members: program.data?.items ?? [],
    total: program.data?.total ?? 0,
    counts: program.data?.counts,
    filter,
    pageSize: PAGE_SIZE,
    isLoading: program.isPending || program.isPlaceholderData,
    failure: program.error,
    onFilter: setFilter,
    onRetry: () => void program.refetch(),
  }
}
