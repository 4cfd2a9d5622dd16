import type { Webinar } from './state'
import type { World } from './world'

/** The personal join link of one registrant. */
export function personalLink(world: World, webinar: Webinar, token: string): string {
  return `${world.publicOrigin}/w/${webinar.id}?tk=${token}`
}

/** Zoom's public page: it shows the registration form, or asks for a name where registration is off. */
export function joinLink(world: World, { id }: Webinar): string {
  return `${world.publicOrigin}/j/${id}`
}
