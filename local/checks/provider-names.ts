import fs from 'node:fs'
import path from 'node:path'
import { PROVIDER_IDS } from '../../shared/contracts/live-providers'

const FOLDERS = ['admin/src', 'cloudfunctions', 'miniprogram/src', 'shared']
/** Where a provider is described or translated, and the text of stored rows. */
const MAY_NAME_ONE =
  /^shared\/contracts\/live-providers\/|^cloudfunctions\/adapters\/live\/|^cloudfunctions\/db\/migrations\//
const READ = /(?<!\.test)\.tsx?$/

/** Each place outside its description and its adapter that names a provider, as `file:line: …`. */
export function providerNames(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
    .filter((file) => READ.test(file) && !MAY_NAME_ONE.test(file))
    .flatMap((file) => placesNaming(fs.readFileSync(path.join(root, file), 'utf8')).map((place) => `${file}:${place}`))
}

/** Exported for its table of examples. */
export function placesNaming(text: string): string[] {
  return text.split('\n').flatMap((line, at) => {
    const named = PROVIDER_IDS.find((id) => new RegExp(`(['"\`])${id}\\1`).test(line))
    return named ? [`${at + 1}: "${named}": read its description in shared/contracts/live-providers`] : []
  })
}
