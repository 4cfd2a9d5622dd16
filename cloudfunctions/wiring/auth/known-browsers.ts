import { createHash, randomBytes } from 'node:crypto'
import type { World } from '../compose'
import { cookieOf } from './identify-visitor'
import { AUTH_PATH } from './operator-auth'

const LIFE_SECONDS = 180 * 24 * 60 * 60
const PURPOSE = 'known-browser'

/**
 * A browser in which somebody completed a sign-in is known for that account alone, by a cookie signed by us. It grants
 * no access: it only has its own attempt count, so that strangers who guess passwords cannot lock out the owner.
 */
export function knownBrowsers({ keys, clock, config }: Pick<World, 'keys' | 'clock' | 'config'>) {
  const secure = config.PUBLIC_ORIGINS[0]?.startsWith('https:') ? '; Secure' : ''
  const nowSeconds = () => Math.floor(clock.now().getTime() / 1000)

  return {
    /** The browser's id, where it is known for this account. */
    find(request: Request, email: string): string | undefined {
      const [id = '', until = '', signature = ''] = cookieOf(request, nameFor(email))?.split('.') ?? []
      if (!keys.verify(PURPOSE, signedText(email, id, until), signature)) return undefined
      return Number(until) > nowSeconds() ? id : undefined
    },
    /** The `set-cookie` value that makes it known. */
    cookie(email: string): string {
      const id = randomBytes(12).toString('base64url')
      const until = String(nowSeconds() + LIFE_SECONDS)
      const value = `${id}.${until}.${keys.sign(PURPOSE, signedText(email, id, until))}`
      return `${nameFor(email)}=${value}; Path=${AUTH_PATH}; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Strict${secure}`
    },
  }
}

const signedText = (email: string, id: string, until: string) => `${email} ${id} ${until}`
const nameFor = (email: string) =>
  `livehall_known_${createHash('sha256').update(email).digest('base64url').slice(0, 10)}`
