import { cancelRegistrationRoute, registerRoute, watchRoute } from '../../shared/contracts/visitor'
import type { Viewer } from './audiences'
import type { SeedPerson } from './people'
import type { Product } from './product'

/** What people do at the hall: register, change their mind, ask for the way in. */
export function hallVisits(product: Product) {
  const known = new Map<string, Viewer>()
  const as = async ({ key, user }: SeedPerson) => (user ? product.inMiniProgram(user) : product.onPhone(key))

  return {
    /** A tap on register; whoever is asked fills the form. */
    async register(person: SeedPerson, code: string): Promise<void> {
      const call = await as(person)
      const { name, phone, email } = person
      const reply = await call(registerRoute, { params: { code }, body: {} })
      if (reply.outcome === 'ask') await call(registerRoute, { params: { code }, body: { answers: { name, phone, email } } })
    },

    async cancel(person: SeedPerson, code: string): Promise<void> {
      await (await as(person))(cancelRegistrationRoute, { params: { code } })
    },

    /** Who they are to VHall stands in the link they get; it is the same in every link of theirs. */
    async viewer(person: SeedPerson, code: string, what: 'live' | 'replay'): Promise<Viewer> {
      const found = known.get(person.key)
      if (found) return found

      const reply = await (await as(person))(watchRoute, { params: { code }, body: { what } })
      if (reply.outcome !== 'watch') throw new Error(`${person.name} was not let in: ${reply.outcome}`)
      const viewer = { key: new URL(reply.url).searchParams.get('email') ?? '', name: person.name }
      known.set(person.key, viewer)
      return viewer
    },
  }
}

export type HallVisits = ReturnType<typeof hallVisits>
