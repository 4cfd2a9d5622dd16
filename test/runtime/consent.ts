import type { ConsentGiven } from '../../shared/contracts/consents'

/** What a person ticks who agrees to the text of a new installation and wants no marketing. Goes with every registration. */
export const CONSENT: ConsentGiven = { version: 1, registration: true, marketing: false }
