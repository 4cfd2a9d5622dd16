import { useState } from 'react'
import type { AtProvider, MyWebinar } from '../../../shared/contracts/visitor'
import { viewMyWebinar } from '../gateway/webinars'
import { useOnArrival } from '../platform/on-arrival'
import { usePoll } from '../platform/poll'

/** A registration at the provider takes seconds, and somebody is looking. */
export const SEAT_SECONDS = 2

/** Asked again while something is about to change by itself; a used-up budget takes hours. */
export const isUnderWay = ({ atProvider }: { atProvider: AtProvider | null }) =>
  atProvider?.state === 'queued' && atProvider.nextTryAt === null

/** What the webinar is to the person looking, kept up to date while their registration is under way. */
export function useRegistrationStatus(code: string) {
  const [seat, setStatus] = useState<MyWebinar>()

  async function load() {
    try {
      setStatus(await viewMyWebinar(code))
    } catch {
      // What was shown stays; it is asked again while it matters.
    }
  }

  useOnArrival(code, () => void load())
  usePoll(load, seat && isUnderWay(seat) ? SEAT_SECONDS : null)

  return { seat }
}
