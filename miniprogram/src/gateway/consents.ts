import type { ConsentGiven, MyConsent } from '../../../shared/contracts/consents'
import { callAsVisitor } from './call-visitor'

export function viewMyConsent(): Promise<MyConsent> {
  return callAsVisitor('GET', '/api/visitor/me/consents')
}

export function changeMyConsent(given: ConsentGiven): Promise<MyConsent> {
  return callAsVisitor('POST', '/api/visitor/me/consents', { body: given })
}
