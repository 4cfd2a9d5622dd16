import type { z } from 'zod'
import type { audienceSchema } from '../sandboxes/vhall/audience'
import type { seedSchema } from '../sandboxes/vhall/seed'

type Activity = { webinarId: number }

/** What happens at VHall without the product: actions in its console and by its viewers. */
export function vhallControls(origin: string) {
  async function control<Reply>(path: string, body?: unknown): Promise<Reply> {
    const reply = await fetch(
      `${origin}/__sandbox/${path}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    )
    if (!reply.ok) throw new Error(`The VHall stand-in refused ${path}: ${await reply.text()}`)
    return (await reply.json()) as Reply
  }

  return {
    async setClock(at: Date) {
      const { now, offsetMs } = await control<{ now: string; offsetMs: number }>('clock')
      await control('clock', { offsetMs: offsetMs + at.getTime() - Date.parse(now) })
    },
    backToToday: () => control('clock', { offsetMs: 0 }),
    limitCalls: (on: boolean) => control('rate-limit', { on }),
    start: (id: string, at: Date) => control(`activities/${id}/start`, { at: at.toISOString() }),
    end: (id: string, at: Date, replay: boolean) => control(`activities/${id}/end`, { at: at.toISOString(), replay }),
    reschedule: (id: string, startsAt: Date) =>
      control(`activities/${id}/reschedule`, { startsAt: startsAt.toISOString() }),
    gather: (request: z.input<typeof audienceSchema>) => control('audience', request),
    switchOwnForm: (id: string, on: boolean) => control(`activities/${id}/form`, { on }),
    /** A person fills in VHall's own form. */
    async registerThere(id: string, person: { name: string; phone: string; email: string }) {
      const reply = await fetch(`${origin}/v3/lives/watch/${id}`, {
        method: 'POST',
        body: new URLSearchParams(person),
        redirect: 'manual',
      })
      if (reply.status >= 400) throw new Error(`VHall's form refused ${person.name}: ${reply.status}`)
    },
    makeThere: async (activity: z.input<typeof seedSchema>['activities'][number]): Promise<string> => {
      const { activities } = await control<{ activities: Activity[] }>('seed', { activities: [activity] })
      return String(activities[0]?.webinarId)
    },
  }
}

export type VhallControls = ReturnType<typeof vhallControls>
