import type { OfficialAccountMenu } from '../../../shared/contracts/official-account'
import { WechatError } from '../../ports/wechat'
import type { Deps } from '../../ports/deps'
import { hallLink } from '../webinars/webinar-link'
import { menuRefusal } from './menu-refusal'

/** As it stands at WeChat: somebody may have changed it in WeChat's own console. */
export async function viewMenu({
  config,
  officialAccount,
}: Pick<Deps, 'config' | 'officialAccount'>): Promise<OfficialAccountMenu> {
  try {
    const buttons = await officialAccount.menu()
    return {
      isPublished: buttons !== null,
      buttons: buttons ?? [],
      hallUrl: hallLink(config),
      hallPagePath: 'pages/hall/index',
    }
  } catch (error) {
    throw error instanceof WechatError ? menuRefusal(error) : error
  }
}
