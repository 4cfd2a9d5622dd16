import { z } from 'zod'
import { ALL_SCOPES, CLASSIC_SCOPES } from '../scopes'
import type { Account, App } from '../state'
import { badField } from '../wire'
import { newKey, type World } from '../world'
import type { ControlMeans } from './control'

const userSchema = z.object({
  email: z.email(),
  firstName: z.string().default(''),
  lastName: z.string().default(''),
  status: z.enum(['active', 'inactive', 'pending']).default('active'),
  hasWebinars: z.boolean().default(true),
})
const accountSchema = z.object({
  accountId: z.string().min(1),
  name: z.string().optional(),
  plan: z.enum(['pro', 'business']).optional(),
  users: z.array(userSchema).optional(),
  app: z
    .object({
      clientId: z.string(),
      clientSecret: z.string(),
      secretToken: z.string(),
      name: z.string().default('LiveHall'),
    })
    .optional(),
})
const appSchema = z.object({
  isRevoked: z.boolean().optional(),
  clientSecret: z.string().optional(),
  secretToken: z.string().optional(),
  /** The smallest sufficient set of granular scopes, or of the classic ones from before March 2024. */
  kind: z.enum(['granular', 'classic']).optional(),
  /** Scopes to take away. As at Zoom, tokens that were already issued keep them. */
  without: z.array(z.string()).optional(),
})

export function listAccounts(world: World) {
  return { accounts: [...world.accounts.values()] }
}

/** Saves a company's Zoom account: its plan, its users, its app. */
export function saveAccount(body: unknown, { world }: ControlMeans): Account {
  const { accountId, name, plan, users, app } = accountSchema.parse(body)
  const known = world.accounts.get(accountId)
  const account = world.addAccount({ accountId, name: name ?? known?.name ?? accountId, ...(plan && { plan }) })
  if (users)
    account.users.push(
      ...users.map((user) => ({
        ...user,
        id: newKey(),
        type: user.hasWebinars ? (2 as const) : (1 as const),
        createdAt: world.now(),
      })),
    )
  if (app) account.apps.push({ ...app, scopes: [...ALL_SCOPES], isRevoked: false })
  world.saveLedger()
  return account
}

/** The administrator's actions on the app's page in Zoom's marketplace. */
export async function onApp(
  clientId: string,
  action: string,
  body: unknown,
  { world, webhooks }: ControlMeans,
): Promise<App> {
  const found = world.appBy(clientId)
  if (!found) throw badField('clientId', '没有这个应用')
  const { app } = found
  if (action === 'notification') {
    const { url } = z.object({ url: z.url().or(z.literal('')) }).parse(body)
    app.notification = url === '' ? undefined : { url }
    if (url !== '') await webhooks.challenge(app)
  } else if (action === 'validate') await webhooks.challenge(app)
  else change(app, appSchema.parse(body))
  world.saveLedger()
  return app
}

/** Adds a meeting, whose id looks like a webinar's. */
export function addMeeting(body: unknown, { world }: ControlMeans): { id: number } {
  const { accountId, topic } = z
    .object({ accountId: z.string().optional(), topic: z.string().default('周例会') })
    .parse(body)
  const account = world.accounts.get(accountId ?? [...world.accounts.keys()][0] ?? '')
  const host = account?.users[0]
  if (!account || !host) throw badField('accountId', '没有这个账号')
  const meeting = { id: world.nextId('meeting'), topic, hostId: host.id }
  account.meetings.push(meeting)
  world.saveLedger()
  return meeting
}

function change(app: App, { isRevoked, clientSecret, secretToken, kind, without }: z.output<typeof appSchema>) {
  if (isRevoked !== undefined) app.isRevoked = isRevoked
  if (clientSecret !== undefined) app.clientSecret = clientSecret
  if (secretToken !== undefined) app.secretToken = secretToken
  if (kind !== undefined) app.scopes = [...(kind === 'granular' ? ALL_SCOPES : CLASSIC_SCOPES)]
  if (without !== undefined) app.scopes = app.scopes.filter((scope) => !without.includes(scope))
}
