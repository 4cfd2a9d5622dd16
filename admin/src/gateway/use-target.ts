import { useQuery } from '@tanstack/react-query'
import { targetQuery } from './workflows'

/** The webinar behind an id while it is being typed. */
export function useTarget(typedId: string) {
  const target = useQuery(targetQuery(typedId.trim()))
  return { found: target.data, isAsking: target.isFetching, failure: target.error }
}
