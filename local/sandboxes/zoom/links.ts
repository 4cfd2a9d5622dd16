import type { Webinar } from './state'
import type { World } from './world'

/** The way into the room for one registered person alone. */
export function personalLink(world: World, webinar: Webinar, token: string): string {
  return `${world.publicOrigin}/w/${webinar.id}?tk=${token}`
}

/** Zoom's own page for everybody: it asks to register, or for a name where registration is off. */
export function joinLink(world: World, { id }: Webinar): string {
  return `${world.publicOrigin}/j/${id}`
}
