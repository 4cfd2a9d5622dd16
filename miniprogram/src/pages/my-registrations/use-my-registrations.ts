import { useRef, useState } from 'react'
import { joinPages } from '../../../../shared/domain/visitor/join-pages'
import type { VisitorSelf } from '../../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import { isUnderWay, STATUS_SECONDS } from '../../flows/use-registration-status'
import { listMyRegistrations, viewSelf, type MyRegistrations } from '../../gateway/registrations'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { useOnArrival } from '../../platform/on-arrival'
import { usePoll } from '../../platform/poll'
import { allowAnotherSignIn } from '../../platform/sign-in'

const REFRESH_SECONDS = 20

/** The first tab with registrations is opened, in this order. */
const OPENING_ORDER: WebinarStatus[] = ['live', 'upcoming', 'ended']

export function useMyRegistrations() {
  const [tab, setTab] = useState<WebinarStatus>('upcoming')
  const [self, setSelf] = useState<VisitorSelf>()
  const [shown, setShown] = useState<{ tab: WebinarStatus; pages: MyRegistrations[] }>()
  const [failure, setFailure] = useState<VisitorFailure>()
  const wanted = useRef(tab)
  const isLoadingMore = useRef(false)
  const pages = shown?.tab === tab ? shown.pages : []
  const [first] = pages

  async function open() {
    setFailure(undefined)
    try {
      const [me, upcoming] = await Promise.all([viewSelf(), listMyRegistrations('upcoming', 1)])
      setSelf(me)
      const opening = OPENING_ORDER.find((status) => upcoming.counts[status] > 0) ?? 'upcoming'
      if (opening === 'upcoming') accept('upcoming', [upcoming])
      else await choose(opening)
    } catch (caught) {
      if (caught instanceof VisitorFailure) setFailure(caught)
    }
  }

  async function choose(next: WebinarStatus) {
    wanted.current = next
    setTab(next)
    setFailure(undefined)
    try {
      accept(next, [await listMyRegistrations(next, 1)])
    } catch (caught) {
      if (wanted.current === next && caught instanceof VisitorFailure) setFailure(caught)
    }
  }

  async function refresh() {
    if (!self || failure) return open()
    try {
      const asked = wanted.current
      const [me, ...replies] = await Promise.all([
        viewSelf(),
        ...pages.map((_, at) => listMyRegistrations(asked, at + 1)),
      ])
      setSelf(me)
      if (replies.length > 0) accept(asked, replies)
    } catch {
      // The current list stays; the next refresh tries again.
    }
  }

  async function more() {
    if (!pages[pages.length - 1]?.hasMore || isLoadingMore.current) return
    isLoadingMore.current = true
    try {
      accept(tab, [...pages, await listMyRegistrations(tab, pages.length + 1)])
    } catch {
      // Reaching the end of the list again tries again.
    } finally {
      isLoadingMore.current = false
    }
  }

  function accept(askedTab: WebinarStatus, replies: MyRegistrations[]) {
    if (wanted.current === askedTab) setShown({ tab: askedTab, pages: replies })
  }

  function retry() {
    allowAnotherSignIn()
    void open()
  }

  useOnArrival('mine', () => void open())
  const isBusy = pages.some((page) => page.items.some(isUnderWay))
  usePoll(refresh, self && !failure ? (isBusy ? STATUS_SECONDS : REFRESH_SECONDS) : null)

  const items = first ? joinPages(pages.map((page) => page.items)) : undefined
  const counts = shown?.pages[0]?.counts
  return {
    tab,
    choose,
    self,
    counts,
    items,
    hasMore: pages[pages.length - 1]?.hasMore ?? false,
    failure,
    refresh,
    more,
    retry,
  }
}
