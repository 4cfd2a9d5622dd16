import type { FormField } from '../../shared/contracts/registration-form'
import { cancelRegistrationRoute, registerRoute, watchRoute } from '../../shared/contracts/visitor'
import type { Viewer } from './audiences'
import type { SeedPerson } from './people'
import type { Product } from './product'

/** What people do in the hall: register, cancel, request the watch link. */
export function hallVisits(product: Product) {
  const known = new Map<string, Viewer>()
  const as = async ({ key, user }: SeedPerson) => (user ? product.inMiniProgram(user) : product.onPhone(key))

  return {
    /** Taps "register", and fills in the form when it is shown. */
    async register(person: SeedPerson, code: string): Promise<void> {
      const call = await as(person)
      const { key, name, phone, email } = person
      const reply = await call(registerRoute, { params: { code }, body: {} })
      if (reply.outcome !== 'ask') return
      const answers = { name, phone, email, ...choicesOf(reply.form.fields, key) }
      const consent = reply.consent
        ? { version: reply.consent.version, registration: true, marketing: markOf(key) % 3 > 0 }
        : undefined
      await call(registerRoute, {
        params: { code },
        body: { answers: reply.form.fields.length > 0 ? answers : undefined, consent },
      })
    },

    async cancel(person: SeedPerson, code: string): Promise<void> {
      await (
        await as(person)
      )(cancelRegistrationRoute, { params: { code } })
    },

    /** How VHall identifies them: the key in their watch link, which is the same in all of their links. */
    async viewer(person: SeedPerson, code: string, what: 'live' | 'replay'): Promise<Viewer> {
      const found = known.get(person.key)
      if (found) return found

      const reply = await (await as(person))(watchRoute, { params: { code }, body: { what } })
      if (reply.outcome !== 'watch') throw new Error(`${person.name} was not admitted: ${reply.outcome}`)
      const viewer = { key: new URL(reply.url).searchParams.get('email') ?? '', name: person.name }
      known.set(person.key, viewer)
      return viewer
    },
  }
}

/** Everybody chooses differently, by their key. */
function choicesOf(fields: FormField[], key: string): Record<string, string | string[]> {
  const chosen = fields
    .filter(({ options }) => options.length > 0)
    .map((field, at): [string, string | string[]] => {
      const option = field.options[(markOf(key) + at) % field.options.length] ?? ''
      return [field.key, field.type === 'multiple' ? [option] : option]
    })
  return Object.fromEntries(chosen)
}

const markOf = (key: string) => [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

export type HallVisits = ReturnType<typeof hallVisits>
