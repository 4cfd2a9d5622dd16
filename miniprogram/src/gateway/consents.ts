import type { ConsentGiven, MyConsent } from '../../../shared/contracts/consents'
import { api } from './api'

export function viewMyConsent(): Promise<MyConsent> {
  return api.viewMyConsent()
}

export function changeMyConsent(given: ConsentGiven): Promise<MyConsent> {
  return api.changeMyConsent({ body: given })
}
