import { nextRegistrationStep } from '../../../shared/domain/registration/next-step'
import type { MyWebinar } from '../../../shared/contracts/visitor'
import type { Deps } from '../../ports/deps'
import { readSituation } from './read-situation'

export async function viewMyWebinar({ code, contactId }: { code: string; contactId: string }, { db }: Pick<Deps, 'db'>): Promise<MyWebinar> {
  const { webinar, contact, state } = await readSituation(code, contactId, db)
  return { registration: state, registersInOneTap: nextRegistrationStep(webinar, contact, state).step === 'confirm', mustFollow: webinar.mustFollow }
}
