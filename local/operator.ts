import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../shared/contracts/app-error'
import { openDatabase } from '../cloudfunctions/db/database'
import { migrate } from '../cloudfunctions/db/migrate'
import { listWrongMerges } from '../cloudfunctions/features/contacts/list-wrong-merges'
import { createOperator, type NewOperator } from '../cloudfunctions/features/panel/create-operator'
import { checkout } from './checkout'
import { startDatabase } from './database/start-database'

const USAGE = [
  'npm run operator -- add <e-mail> <name> <owner|operator|viewer> [--data folder]   (password from OPERATOR_PASSWORD, else one is generated and shown once)',
  'npm run operator -- list-wrong-merges [--data folder]   (contacts that may have another person’s registrations, see docs/guides/wrong-merges.md)',
].join('\n')

// Adds an operator to the installation that `npm start` with the same --data, or the same DATABASE_URL, runs, or lists
// wrong merges in it.
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { data: { type: 'string' } }, allowPositionals: true })
  const [action, email, name, role] = positionals
  if (action === 'list-wrong-merges') return inDatabase(installationIn(values.data), printWrongMerges)
  if (action !== 'add' || !email || !name || !isRole(role)) throw new Error(USAGE)

  const password = process.env.OPERATOR_PASSWORD ?? randomBytes(12).toString('base64url')
  await inDatabase(installationIn(values.data), async (db) =>
    createOperator({ email, name, role, password }, { db, clock: { now: () => new Date() } }),
  )
  console.log(`${email} can now sign in as ${role}.`)
  if (!process.env.OPERATOR_PASSWORD) console.log(`Password: ${password}`)
}

async function printWrongMerges(db: ReturnType<typeof openDatabase>['db']): Promise<void> {
  const { merges, total } = await listWrongMerges(db)
  for (const { contactId, name, reason, phone, otherEmails, registrations } of merges) {
    console.log(`${contactId}  ${name || '(no name)'}  ${phone}  ${reason}`)
    for (const email of otherEmails) console.log(`    also ${email}`)
    for (const { webinar, registrantId } of registrations)
      console.log(`    registered: ${webinar}  ${registrantId ?? ''}`)
  }
  console.log(
    `${total} contacts may have another person’s registrations${total > merges.length ? `, ${merges.length} shown` : ''}.`,
  )
}

/**
 * A folder that is named must exist: a mistyped name would create a second installation, in which nobody would look for
 * the account.
 */
function installationIn(data: string | undefined): string {
  const postgres = path.join(path.resolve(data ?? path.join(checkout, '.data')), 'postgres')
  if (data && !process.env.DATABASE_URL && !fs.existsSync(postgres) && !fs.existsSync(`${postgres}-lies-elsewhere.txt`))
    throw new Error(`There is no installation in ${path.resolve(data)}. Start it once: npm start -- --data ${data}`)
  return postgres
}

async function inDatabase(
  dataDir: string,
  act: (db: ReturnType<typeof openDatabase>['db']) => Promise<unknown>,
): Promise<void> {
  const server = await startDatabase({
    dataDir,
    name: 'livehall',
    elsewhere: process.env.DATABASE_URL,
  })
  try {
    await migrate(server.url, path.join(checkout, 'cloudfunctions/db/migrations'))
    const { db, close } = openDatabase(server.url, () => undefined, 1)
    try {
      await act(db)
    } finally {
      await close()
    }
  } finally {
    await server.stop()
  }
}

const isRole = (role: string | undefined): role is NewOperator['role'] =>
  role === 'owner' || role === 'operator' || role === 'viewer'

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(
    error instanceof AppError && error.code === 'conflict'
      ? 'There is already an operator with this e-mail.'
      : error.message,
  )
  process.exitCode = 1
})
