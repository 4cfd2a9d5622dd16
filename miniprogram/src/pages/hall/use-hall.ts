import { useRef, useState } from 'react'
import { joinPages } from '../../../../shared/domain/visitor/join-pages'
import { readHallFilter } from '../../../../shared/domain/visitor/read-hall-filter'
import type { HallCard, HallView } from '../../../../shared/contracts/visitor'
import { viewHall, type HallFilter } from '../../gateway/hall'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { keepInAddress } from '../../platform/address-query'
import { useOnArrival } from '../../platform/on-arrival'
import { usePoll } from '../../platform/poll'

const REFRESH_SECONDS = 10

type Shown = { filter: HallFilter; pages: HallView[] }
export type HallList =
  | { state: 'loading' }
  | { state: 'failed'; failure: VisitorFailure }
  | { state: 'ready'; cards: HallCard[]; hasMore: boolean }

/** Title, carousel and counts stay when the filter changes; only the list is loaded again. */
export function useHall(params: Record<string, string | undefined>) {
  const [filter, setFilter] = useState<HallFilter>(() => readHallFilter(params))
  const [frame, setFrame] = useState<HallView>()
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<VisitorFailure>()
  const wanted = useRef(filter)
  const isLoadingMore = useRef(false)

  const isCurrent = shown?.filter === filter
  const pages = isCurrent ? shown.pages : []

  async function load(asked: HallFilter) {
    setFailure(undefined)
    try {
      accept(asked, [await viewHall(asked, 1)])
    } catch (caught) {
      if (wanted.current === asked && caught instanceof VisitorFailure) setFailure(caught)
    }
  }

  /** Fetches all shown pages again and replaces them. After a failure the current ones stay. */
  async function refresh() {
    if (pages.length === 0) return load(filter)
    try {
      accept(filter, await Promise.all(pages.map((_, at) => viewHall(filter, at + 1))))
    } catch {
      // The visitor keeps the current list; the next refresh tries again.
    }
  }

  async function more() {
    if (!pages[pages.length - 1]?.hasMore || isLoadingMore.current) return
    isLoadingMore.current = true
    try {
      accept(filter, [...pages, await viewHall(filter, pages.length + 1)])
    } catch {
      // Reaching the end of the list again tries again.
    } finally {
      isLoadingMore.current = false
    }
  }

  /** A reply for a filter that has changed meanwhile is ignored. */
  function accept(askedFilter: HallFilter, replies: HallView[]) {
    const [first] = replies
    if (!first || wanted.current !== askedFilter) return
    setFailure(undefined)
    setFrame(first)
    setShown({ filter: askedFilter, pages: replies })
  }

  function changeFilter(next: HallFilter) {
    wanted.current = next
    setFilter(next)
    keepInAddress('hall', { status: next.status, folder: next.folder, search: next.search })
    void load(next)
  }

  useOnArrival('hall', () => void load(filter))
  usePoll(refresh, REFRESH_SECONDS)

  return { filter, changeFilter, frame, list: listOf(pages, failure), refresh, more, retry: () => void load(filter) }
}

function listOf(pages: HallView[], failure: VisitorFailure | undefined): HallList {
  if (pages.length > 0) {
    return {
      state: 'ready',
      cards: joinPages(pages.map(({ items }) => items)),
      hasMore: pages[pages.length - 1]?.hasMore ?? false,
    }
  }
  return failure ? { state: 'failed', failure } : { state: 'loading' }
}
