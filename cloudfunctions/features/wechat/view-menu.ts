import type { MenuButton, OfficialAccountMenu } from '../../../shared/contracts/official-account'
import { revisionOf } from '../../db/document-revision'
import { WechatError } from '../../ports/wechat'
import type { Deps } from '../../ports/deps'
import { hallLink } from '../../../shared/domain/links/webinar-link'
import { menuRefusal } from './menu-refusal'

/** The menu may also be changed in WeChat's own console. */
export const menuDocument = (appId: string, buttons: MenuButton[] | null) => ({
  subjectType: 'menu',
  subjectId: appId,
  content: buttons ?? [],
})

/** The present menu at WeChat: it may have been changed in WeChat's own console. */
export async function viewMenu({
  config,
  db,
  officialAccount,
}: Pick<Deps, 'config' | 'db' | 'officialAccount'>): Promise<OfficialAccountMenu> {
  try {
    const buttons = await officialAccount.menu()
    return {
      isPublished: buttons !== null,
      buttons: buttons ?? [],
      hallUrl: hallLink(config),
      hallPagePath: 'pages/hall/index',
      revision: await revisionOf(menuDocument(officialAccount.appId, buttons), db),
    }
  } catch (error) {
    throw error instanceof WechatError ? menuRefusal(error) : error
  }
}
