import type { ProviderId } from '../../../shared/contracts/ids'
import type { WebinarMode } from '../../../shared/contracts/webinar'

type Traits = {
  /** Webinars belong to users of the account, who are named when connecting. */
  hasUsers: boolean
  hasRecordings: boolean
  modes: WebinarMode[]
  /** Our link can be made the only way in. */
  disablesLandingPage: boolean
  /** Shows our cover too, so it can be changed only as long as the rest it holds. */
  keepsCover: boolean
}

/** What differs between platforms in what a person can choose. */
export const providerTraits: Record<ProviderId, Traits> = {
  vhall: {
    hasUsers: false,
    hasRecordings: false,
    modes: ['video', 'interactive', 'audio'],
    disablesLandingPage: true,
    keepsCover: true,
  },
  zoom: { hasUsers: true, hasRecordings: true, modes: ['video'], disablesLandingPage: false, keepsCover: false },
}
