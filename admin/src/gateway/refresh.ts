import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'

/**
 * What a change makes out of date, as first parts of query keys: a list shows names and figures of other things too.
 * A deleted thing itself is not read again, only the list that showed it.
 */
const OUT_OF_DATE_AFTER = {
  webinar: [['webinars'], ['folders'], ['campaigns'], ['hall-settings']],
  hall_settings: [['webinars']],
  campaign: [['campaigns'], ['webinars']],
  registration_form: [['registration-forms']],
  registration_form_version: [
    ['registration-forms', 'list'],
    ['registration-forms', 'versions'],
  ],
  registrant: [['webinars', 'registrants']],
  program: [['program']],
  contact: [['contacts']],
  contact_deletion: [['contacts', 'list']],
  tag: [['tags'], ['contacts']],
  workflow: [['workflows']],
  workflow_deletion: [['workflows', 'list']],
  import_settings: [['imports', 'list']],
  import_result: [['imports'], ['webinars'], ['contacts']],
  provider_account: [['provider-accounts'], ['sync', 'open'], ['webinars']],
  sync_exclusion: [['sync-exclusions']],
  acquisition_channel: [['channels']],
  operator: [['operators'], ['operator-self']],
  own_account: [['operator-self']],
  sync: [
    ['webinars'],
    ['sync', 'runs'],
    ['sync', 'log'],
    ['sync', 'batches'],
    ['sync', 'open'],
    ['recordings'],
    ['contacts'],
    ['campaigns'],
    ['provider-accounts'],
    ['automatic-sync'],
  ],
} as const

/** The pages on screen read again what the change made out of date; the promise ends when they have. */
export function useRefresh() {
  const client = useQueryClient()
  return useCallback(
    async (change: keyof typeof OUT_OF_DATE_AFTER): Promise<void> => {
      await Promise.all(OUT_OF_DATE_AFTER[change].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    [client],
  )
}
