import type { MenuButton } from '../../contracts/official-account'
import { byteLength } from './byte-length'

/** WeChat's limits (custom menu, "menu/create"); names are counted in bytes. */
export const MENU_LIMITS = { buttons: 3, children: 5, nameBytes: 16, childNameBytes: 60, urlBytes: 1024 } as const

export type MenuProblem =
  'too_many' | 'no_name' | 'long_name' | 'no_children' | 'bad_url' | 'long_url' | 'no_page' | 'foreign_kind'

/** What WeChat would refuse, by the field's path (`buttons.0.children.1.url`). */
export function menuProblems(buttons: MenuButton[]): Record<string, MenuProblem> {
  const problems: Record<string, MenuProblem> = {}
  if (buttons.length > MENU_LIMITS.buttons) problems.buttons = 'too_many'

  buttons.forEach((button, at) => {
    const path = `buttons.${at}`
    note(`${path}.name`, nameProblem(button.name, MENU_LIMITS.nameBytes))
    if (button.kind !== 'group') return noteTarget(path, button)

    if (button.children.length === 0) problems[`${path}.children`] = 'no_children'
    if (button.children.length > MENU_LIMITS.children) problems[`${path}.children`] = 'too_many'
    button.children.forEach((child, below) => {
      note(`${path}.children.${below}.name`, nameProblem(child.name, MENU_LIMITS.childNameBytes))
      noteTarget(`${path}.children.${below}`, child)
    })
  })
  return problems

  function note(path: string, problem: MenuProblem | undefined) {
    if (problem) problems[path] = problem
  }

  function noteTarget(path: string, { kind, url, pagePath }: Pick<MenuButton, 'kind' | 'url' | 'pagePath'>) {
    if (kind === 'other') return note(`${path}.kind`, 'foreign_kind')
    if (kind === 'mini_program' && !pagePath.trim()) note(`${path}.pagePath`, 'no_page')
    note(
      `${path}.url`,
      /^https?:\/\/[^\s/]/.test(url) ? (byteLength(url) > MENU_LIMITS.urlBytes ? 'long_url' : undefined) : 'bad_url',
    )
  }
}

function nameProblem(name: string, most: number): MenuProblem | undefined {
  if (!name.trim()) return 'no_name'
  return byteLength(name.trim()) > most ? 'long_name' : undefined
}
