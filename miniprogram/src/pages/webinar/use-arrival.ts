import { useState } from 'react'
import { arrive, needsLink, type ArrivalParams } from '../../gateway/arrival'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { openHall } from '../../platform/go'
import { useOnArrival } from '../../platform/on-arrival'

/** The webinar this page is about: named in the address, or behind a code's scene, which is asked for first. */
export function useArrival(params: ArrivalParams) {
  const [code, setCode] = useState(params.code ?? '')
  const [failure, setFailure] = useState<VisitorFailure>()

  async function come() {
    setFailure(undefined)
    try {
      const found = await arrive(params)
      if (found) setCode(found)
      else if (needsLink(params)) openHall()
    } catch (caught) {
      if (caught instanceof VisitorFailure) setFailure(caught)
    }
  }

  useOnArrival(`${params.code ?? ''} ${params.scene ?? ''} ${params.s ?? ''}`, () => void come())

  return { code, isAsking: code === '' && needsLink(params), failure, retry: () => void come() }
}
