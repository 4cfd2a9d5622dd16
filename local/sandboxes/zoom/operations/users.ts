import { pageOf } from '../pages-of-rows'
import { iso } from '../wire'
import type { Operations } from './table'

export const userOperations: Operations = {
  users({ world, account, query }) {
    const status = query.status ?? 'active'
    const listed = account.users.filter((user) => user.status === status)
    const { rows, facts } = pageOf(listed, query, 'users', world.now())
    const users = rows.map((user) => ({
      id: user.id,
      email: user.email,
      first_name: user.firstName,
      last_name: user.lastName,
      display_name: `${user.lastName}${user.firstName}`,
      type: user.type,
      status: user.status,
      timezone: 'Asia/Shanghai',
      verified: 1,
      created_at: iso(user.createdAt),
    }))
    return { status: 200, body: { ...facts, page_number: facts.page_number ?? 1, users } }
  },
}
