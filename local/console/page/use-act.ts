import { useState } from 'react'

/** Runs one action at a time. An error stays visible until the next action. */
export function useAct(afterwards: () => void) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function act(what: () => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    setFailure(undefined)
    try {
      await what()
      return true
    } catch (error) {
      setFailure((error as Error).message)
      return false
    } finally {
      setBusy(false)
      afterwards()
    }
  }
  return { act, isBusy, failure }
}
