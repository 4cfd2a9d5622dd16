import { AppError } from '../../../shared/contracts/app-error'
import { sceneOf } from '../../../shared/domain/links/read-scene'
import type { Deps } from '../../ports/deps'
import { findLink } from './find-link'
import { miniProgramPage } from './mini-program-page'

/** WeChat's own image, unchanged: its terms forbid drawing over it. */
export async function viewMiniProgramCode(
  { id, width }: { id: string; width: number },
  { db, miniProgramCodes }: Pick<Deps, 'db' | 'miniProgramCodes'>,
) {
  const link = await findLink(id, db)
  if (!link || !miniProgramCodes.isConfigured)
    throw new AppError('not_found', link ? 'mini_program_not_configured' : 'link_expired')
  return miniProgramCodes.picture({ scene: sceneOf(link.id), page: miniProgramPage(link.webinar !== null), width })
}
