import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { READY_PEOPLE } from './ready-people'
import { makePerson } from './wechat-person'
import type { WechatPerson } from './wechat-person'

export interface PeopleStore {
  all(): WechatPerson[]
  find(key: string | undefined): WechatPerson | undefined
  findByOpenId(appId: string, openId: string): WechatPerson | undefined
  save(person: WechatPerson): void
  /** Resets the store to the ready people. */
  reset(): void
}

/** WeChat users, in one JSON file, so that they still exist after a restart. */
export function openPeopleStore(dataDir: string): PeopleStore {
  const file = join(dataDir, 'people.json')
  mkdirSync(dataDir, { recursive: true })
  let people = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WechatPerson[]) : readyPeople()

  const write = (changed: WechatPerson[]) => {
    // Written to a second file and renamed, so that a kill in between leaves the old file intact.
    writeFileSync(`${file}.new`, JSON.stringify(changed, null, 2))
    renameSync(`${file}.new`, file)
    people = changed
  }
  write(people)

  return {
    all: () => people,
    find: (key) => people.find((person) => person.key === key),
    findByOpenId: (appId, openId) => people.find((person) => person.openIds[appId] === openId),
    save: (person) => {
      const isKnown = people.some(({ key }) => key === person.key)
      write(isKnown ? people.map((other) => (other.key === person.key ? person : other)) : [...people, person])
    },
    reset: () => write(readyPeople()),
  }
}

function readyPeople(): WechatPerson[] {
  return READY_PEOPLE.map(makePerson)
}
