import type { ConsentGiven } from '../../shared/contracts/consents'

/** Consent to the text of a new installation, without marketing. Every registration must include it. */
export const CONSENT: ConsentGiven = { version: 1, registration: true, marketing: false }
