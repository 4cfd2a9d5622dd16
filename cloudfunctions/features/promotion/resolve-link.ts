import { AppError } from '../../../shared/contracts/app-error'
import type { LinkTarget } from '../../../shared/contracts/links'
import type { Deps } from '../../ports/deps'
import { findLink } from './find-link'

/** For a mini-program page opened by a code: its scene has room only for the link's id. */
export async function resolveLink({ id }: { id: string }, { db }: Pick<Deps, 'db'>): Promise<LinkTarget> {
  const link = await findLink(id, db)
  if (!link) throw new AppError('not_found', 'link_expired')
  return {
    webinarCode: link.webinar?.code ?? null,
    channel: link.channel?.code ?? null,
    isShare: link.inviterId !== null,
  }
}
