import { nextRegistrationStep } from '../../../shared/domain/registration/next-step'
import type { MyWebinar } from '../../../shared/contracts/visitor'
import type { Deps } from '../../ports/deps'
import { loadRegistrationContext } from './load-registration-context'

export async function viewMyWebinar(
  { code, contactId }: { code: string; contactId: string },
  { db }: Pick<Deps, 'db'>,
): Promise<MyWebinar> {
  const { webinar, contact, state, atProvider, refusedEmail } = await loadRegistrationContext({ code, contactId }, db)
  const isConfirmed = !refusedEmail && nextRegistrationStep(webinar, contact, state).step === 'confirm'
  return {
    registration: state === 'failed' ? 'registered' : state,
    atProvider: state === 'cancelled' ? null : atProvider,
    registersInOneTap: isConfirmed,
    mustFollow: webinar.mustFollow,
  }
}
