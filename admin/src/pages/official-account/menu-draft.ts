import type { MenuButton, OfficialAccountMenu } from '../../../../shared/contracts/official-account'
import { text } from '../../text/text'

export type MenuLeaf = MenuButton['children'][number]

const words = text.officialAccount.menu.suggested

export const blankLeaf = (): MenuLeaf => ({ name: '', kind: 'view', url: '', pagePath: '' })
export const blankButton = (): MenuButton => ({ ...blankLeaf(), children: [] })

/** Hall and own registrations, as a mini-program where there is one. */
export function suggestedMenu({ hallUrl, hallPagePath }: OfficialAccountMenu, hasMiniProgram: boolean): MenuButton[] {
  const hall: MenuButton = {
    name: words.hall,
    kind: hasMiniProgram ? 'mini_program' : 'view',
    url: hallUrl,
    pagePath: hasMiniProgram ? hallPagePath : '',
    children: [],
  }
  return [
    hall,
    { name: words.mine, kind: 'view', url: hallUrl.replace(/\/hall$/, '/mine'), pagePath: '', children: [] },
  ]
}

export const changedAt = <T>(list: T[], at: number, next: T): T[] =>
  list.map((one, index) => (index === at ? next : one))
export const removedAt = <T>(list: T[], at: number): T[] => list.filter((_, index) => index !== at)

/** Beyond an end nothing moves. */
export function movedAt<T>(list: T[], at: number, by: -1 | 1): T[] {
  if (at + by < 0 || at + by >= list.length) return list
  const next = [...list]
  const [moved] = next.splice(at, 1)
  if (moved !== undefined) next.splice(at + by, 0, moved)
  return next
}
