import { AppError } from '../../../shared/contracts/app-error'
import type { MenuButton, OfficialAccountMenu } from '../../../shared/contracts/official-account'
import { menuProblems } from '../../../shared/domain/official-account/menu-problems'
import { audit } from '../../db/audit'
import { refuseIfChanged } from '../../db/document-revision'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { WechatError } from '../../ports/wechat'
import { accountRefusal } from '../webinars/follow-gate-problems'
import { menuRefusal } from './menu-refusal'
import { menuDocument, viewMenu } from './view-menu'

/** Publishes exactly this menu; an empty one is removed. The previous menu is kept in the audit. */
export async function publishMenu(
  { buttons, revision }: { buttons: MenuButton[]; revision?: string },
  operator: Operator,
  deps: Deps,
): Promise<OfficialAccountMenu> {
  const { db, clock, officialAccount } = deps
  const refusal = accountRefusal(officialAccount)
  if (refusal) throw new AppError('conflict', refusal)
  const problems = Object.entries(menuProblems(buttons))
  if (problems.length > 0)
    throw new AppError('bad_input', '', {
      fields: Object.fromEntries(problems.map(([path, problem]) => [path, `menu_${problem}` as const])),
    })

  try {
    const before = await officialAccount.menu()
    await refuseIfChanged(revision, menuDocument(officialAccount.appId, before), db)
    if (buttons.length > 0) await officialAccount.publishMenu(buttons)
    else if (before) await officialAccount.removeMenu()
    await audit(db, operator, {
      action: buttons.length > 0 ? 'menu.published' : 'menu.removed',
      subjectType: 'menu',
      subjectId: officialAccount.appId,
      before: { buttons: before ?? [] },
      after: { buttons },
      occurredAt: clock.now(),
    })
  } catch (error) {
    throw error instanceof WechatError ? menuRefusal(error) : error
  }
  return viewMenu(deps)
}
