import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import { openWorld, PASSWORD, type TestWorld } from '../runtime/world'

describe('the first account of an installation', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const ask = () => world.anyone.get('/api/admin/first-operator')

  it('shows on the sign-in page of an empty installation that an account has to be added', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: { needsFirstOperator: true } })
  })

  it('shows nothing of it, and nothing about anybody, once there is an account', async () => {
    await createOperator(
      { email: 'first@example.com', name: '第一位', role: 'owner', password: PASSWORD },
      { db: world.product.db, clock: world.clock },
    )

    expect((await ask()).body).toEqual({ needsFirstOperator: false })
  })
})
