import { signOut } from '../gateway/sign-in'

/** Loads a new page, so that no data of the last person stays in memory. */
export async function leave() {
  await signOut()
  window.location.assign('/admin/sign-in')
}
