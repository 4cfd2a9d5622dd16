import type { MenuButton } from '../../../shared/contracts/official-account'

type WechatButton = {
  type?: string
  name?: string
  url?: string
  appid?: string
  pagepath?: string
  sub_button?: WechatButton[]
}

/** Our menu in the format of `menu/create`: a button with sub-buttons has no type of its own. */
export function toWechatMenu(buttons: MenuButton[], miniProgramAppId: string): { button: WechatButton[] } {
  const leaf = ({ name, kind, url, pagePath }: Omit<MenuButton, 'children'>): WechatButton =>
    kind === 'mini_program'
      ? { type: 'miniprogram', name, appid: miniProgramAppId, pagepath: pagePath, url }
      : { type: 'view', name, url }
  return {
    button: buttons.map((button) =>
      button.kind === 'group'
        ? { name: button.name, sub_button: button.children.map((child) => leaf({ ...child })) }
        : leaf(button),
    ),
  }
}

export function fromWechatMenu(data: Record<string, unknown>): MenuButton[] {
  const { button = [] } = (data.menu ?? {}) as { button?: WechatButton[] }
  return button.map((top) => {
    const children = (top.sub_button ?? []).map(leafOf)
    return children.length > 0
      ? { name: top.name ?? '', kind: 'group', url: '', pagePath: '', children }
      : { ...leafOf(top), children: [] }
  })
}

function leafOf({ type, name = '', url = '', pagepath = '' }: WechatButton): MenuButton['children'][number] {
  const kind = type === 'view' ? 'view' : type === 'miniprogram' ? 'mini_program' : 'other'
  return { name, kind, url, pagePath: pagepath }
}
