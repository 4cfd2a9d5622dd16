import { signOut } from '../gateway/sign-in'

/** A whole new page: nothing of the last person's data stays in memory. */
export async function leave() {
  await signOut()
  window.location.assign('/admin/sign-in')
}
