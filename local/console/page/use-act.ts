import { useState } from 'react'

/** One act at a time; what went wrong stays to be read until the next one. */
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
