import type { MyDetails } from '../../../shared/contracts/my-details'
import { api } from './api'

export type Details = MyDetails['known']

export function viewMyDetails(): Promise<MyDetails> {
  return api.viewMyDetails()
}

export function changeMyDetails(answers: Details): Promise<MyDetails> {
  return api.changeMyDetails({ body: { answers } })
}
