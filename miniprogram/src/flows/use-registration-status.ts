import { useState } from 'react'
import type { AtProvider, MyWebinar } from '../../../shared/contracts/visitor'
import { viewMyWebinar } from '../gateway/webinars'
import { useOnArrival } from '../platform/on-arrival'
import { usePoll } from '../platform/poll'

/** A registration at the provider takes seconds, and the visitor waits for it. */
export const STATUS_SECONDS = 2

/** Polled only while the state changes soon. With a used-up call budget the next try is hours away. */
export const isUnderWay = ({ atProvider }: { atProvider: AtProvider | null }) =>
  atProvider?.state === 'queued' && atProvider.nextTryAt === null

/** The visitor's registration for the webinar, refreshed while it is in progress. */
export function useRegistrationStatus(code: string) {
  const [registration, setRegistration] = useState<MyWebinar>()

  async function load() {
    try {
      setRegistration(await viewMyWebinar(code))
    } catch {
      // The last state stays on the screen; the next poll tries again.
    }
  }

  useOnArrival(code, () => void load())
  usePoll(load, registration && isUnderWay(registration) ? STATUS_SECONDS : null)

  return { registration }
}
