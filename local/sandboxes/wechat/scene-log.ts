import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type MadeScene = { scene: string; url: string }

/** The codes that an account created, newest first, so that a person can scan one without a camera. */
export interface SceneLog {
  all(): MadeScene[]
  add(made: MadeScene): void
  clear(): void
}

const MOST = 30

export function openSceneLog(dataDir: string): SceneLog {
  const file = path.join(dataDir, 'scene-codes.json')
  const all = (): MadeScene[] => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MadeScene[]) : [])

  return {
    all,
    add(made) {
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(file, JSON.stringify([made, ...all().filter(({ scene }) => scene !== made.scene)].slice(0, MOST)))
    },
    clear: () => rmSync(file, { force: true }),
  }
}
