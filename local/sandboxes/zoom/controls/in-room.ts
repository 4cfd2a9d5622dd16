import { z } from 'zod'
import type { ControlMeans } from './control'
import { summary } from './summary'

/** The requests of a room's page; pages that wait outside request `state`. */
export function inRoom(
  method: string,
  token: string,
  action: string,
  body: unknown,
  { world, visits }: ControlMeans,
): unknown {
  if (token === 'state') {
    const webinar = world.webinars.get(Number(action))
    return webinar && { state: summary(world, webinar).state }
  }
  if (method === 'GET') return visits.look(token)

  if (action === 'ask') visits.ask(token, z.object({ text: z.string() }).parse(body).text)
  else if (action === 'poll') visits.answerPoll(token, z.object({ answer: z.string() }).parse(body).answer)
  else if (action === 'leave') visits.leave(token)
  else return undefined
  return { done: true }
}
