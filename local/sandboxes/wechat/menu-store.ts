import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MINI_PROGRAM } from './wechat-accounts'

export type MenuButton = {
  type?: string
  name?: string
  url?: string
  key?: string
  appid?: string
  pagepath?: string
  sub_button?: MenuButton[]
}

export interface MenuStore {
  read(): MenuButton[] | undefined
  save(buttons: MenuButton[]): void
  remove(): void
}

export function openMenuStore(dataDir: string): MenuStore {
  const file = path.join(dataDir, 'menu.json')
  return {
    read: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MenuButton[]) : undefined),
    save: (buttons) => {
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(file, JSON.stringify(buttons))
    },
    remove: () => rmSync(file, { force: true }),
  }
}

/** WeChat's errcode for a menu that it refuses, or 0. */
export function menuProblem(buttons: unknown): number {
  if (!Array.isArray(buttons) || buttons.length < 1 || buttons.length > 3) return 40016
  for (const button of buttons as MenuButton[]) {
    const children = button.sub_button ?? []
    if (children.length > 5) return 40016
    if (isLong(button.name, 16)) return 40018
    const problem =
      children.length > 0
        ? children.map((child) => (isLong(child.name, 60) ? 40018 : leafProblem(child, 40054))).find(Boolean)
        : leafProblem(button, 40055)
    if (problem) return problem
  }
  return 0
}

function leafProblem({ type, url = '', key = '', appid, pagepath }: MenuButton, badUrl: number): number {
  if (type === 'click') return key && Buffer.byteLength(key) <= 128 ? 0 : 40019
  if (type !== 'view' && type !== 'miniprogram') return 40017
  if (!/^https?:\/\/./.test(url)) return badUrl
  if (Buffer.byteLength(url) > 1024) return badUrl === 40054 ? 40027 : 40020
  if (type === 'miniprogram' && (appid !== MINI_PROGRAM.appId || !pagepath)) return 85005
  return 0
}

const isLong = (name: string | undefined, most: number) => !name || Buffer.byteLength(name) > most
