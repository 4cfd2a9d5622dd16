import fs from 'node:fs'
import path from 'node:path'

/** Words that a reader would not search for, and the ones to use. They are also found inside names: `heardAt`. */
const INSTEAD = new Map(
  Object.entries({
    hear: 'fetch',
    hears: 'fetches',
    heard: 'fetched',
    told: 'recorded, sent, known from',
    deed: 'action',
    deeds: 'actions',
    habit: 'capability',
    habits: 'capabilities',
    trait: 'capability',
    traits: 'capabilities',
    seat: 'registration status',
    seats: 'registration statuses',
    lifeline: 'lock, heartbeat',
    gathered: 'batched',
    belongings: 'records',
    news: 'webhook event, changes',
    whereabouts: 'location',
  }),
)

/** WeChat's own name of a message that is a card. */
const WECHAT_NEWS = /\/wechat\//

const FOLDERS = ['admin/src', 'cloudfunctions', 'docs', 'local', 'miniprogram/src', 'shared', 'test']
const READ = /\.(ts|tsx|mjs|md)$/
/** Texts for people, records of past decisions, and the list itself. */
const NOT_READ = /(^|\/)text\/|^docs\/decisions\/|^CHANGELOG\.md$|banned-words|\/text\.ts$/

/** Each place that uses a banned word, as `file:line: "word": say …`. */
export function bannedWords(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
    .filter((file) => READ.test(file) && !NOT_READ.test(file))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(root, file), 'utf8')
      return placesIn(text, WECHAT_NEWS.test(file) ? ['news'] : []).map((place) => `${file}:${place}`)
    })
}

/** Exported for its table of examples. */
export function placesIn(text: string, allowed: string[] = []): string[] {
  return text.split('\n').flatMap((line, at) =>
    wordsOf(line)
      .filter((word) => INSTEAD.has(word) && !allowed.includes(word))
      .map((word) => `${at + 1}: "${word}": say ${INSTEAD.get(word)}`),
  )
}

/** `heardAt` has the words `heard` and `at`. */
const wordsOf = (line: string) =>
  (line.match(/[A-Za-z]+/g) ?? []).flatMap((name) =>
    name.split(/(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase()),
  )
