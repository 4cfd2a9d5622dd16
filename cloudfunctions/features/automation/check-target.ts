import { AppError } from '../../../shared/contracts/app-error'
import { workflowReasons } from '../../../shared/text/workflow-reasons'
import type { Tx } from '../../db/database'
import { findTarget } from './find-target'
import type { FoundWebinar } from './target-webinars'

/** A webinar that people can be registered for; otherwise the obstacle, at the field in which the id was typed. */
export async function checkedTarget(typed: string, tx: Tx): Promise<FoundWebinar> {
  const { typedId, webinar, reason } = await findTarget(typed, tx)
  if (reason === 'id_unknown')
    throw refused(
      `没有任何已连接的账号有编号 ${typedId} 的直播。会议（Meeting）的编号不能使用；很早以前的直播请先在直播列表中按编号添加`,
    )
  if (reason || !webinar) throw refused(workflowReasons[reason ?? 'id_unknown'])
  return webinar
}

const refused = (typedId: string) => new AppError('bad_input', '', { fields: { typedId } })
