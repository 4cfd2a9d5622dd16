import type { Fault } from './faults'
import type { App } from './state'
import { tokenFor } from './tokens'
import type { World } from './world'

const LIFE_SECONDS = 3600

/** Zoom's token endpoint, only for server-to-server apps. */
export function answerToken(
  world: World,
  authorization: string | undefined,
  form: Record<string, string>,
  fault: Fault | undefined,
  missingScopes: string[],
): { status: number; body: unknown } {
  const [clientId = '', clientSecret = ''] = credentialsOf(authorization)
  const found = world.appBy(clientId)
  if (fault?.kind === 'bad_secret' || !found || found.app.clientSecret !== clientSecret)
    return refused(401, 'Invalid client_id or client_secret', 'invalid_client')
  if (fault?.kind === 'app_revoked' || found.app.isRevoked)
    return refused(400, 'This app has been disabled', 'invalid_client')
  if (form.grant_type !== 'account_credentials') return refused(400, 'unsupported grant type', 'unsupported_grant_type')
  if (form.account_id !== found.account.accountId) return refused(400, 'Bad Request', 'bad_request')

  const scopes = found.app.scopes.filter((scope) => !missingScopes.includes(scope))
  const app: App = { ...found.app, scopes }
  return {
    status: 200,
    body: {
      access_token: tokenFor(app, 'access', world.now() + LIFE_SECONDS * 1000),
      token_type: 'bearer',
      // The token is a second old when it arrives.
      expires_in: LIFE_SECONDS - 1,
      scope: scopes.join(' '),
      api_url: 'https://api.zoom.us',
    },
  }
}

const refused = (status: number, reason: string, error: string) => ({ status, body: { reason, error } })

function credentialsOf(authorization = ''): string[] {
  if (!authorization.startsWith('Basic ')) return []
  const text = Buffer.from(authorization.slice(6), 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)]
}
