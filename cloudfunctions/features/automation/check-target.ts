import { AppError } from '../../../shared/contracts/app-error'
import { message, type Message } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { findTarget } from './find-target'
import type { FoundWebinar } from './target-webinars'

/** A webinar that people can be registered for; otherwise the obstacle, at the field in which the id was typed. */
export async function checkedTarget(typed: string, tx: Tx): Promise<FoundWebinar> {
  const { typedId, webinar, reason } = await findTarget(typed, tx)
  if (reason === 'id_unknown') throw refused(message('target_id_unknown', { id: typedId }))
  if (reason || !webinar) throw refused(`workflow_${reason ?? 'id_unknown'}`)
  return webinar
}

const refused = (typedId: Message) => new AppError('bad_input', '', { fields: { typedId } })
