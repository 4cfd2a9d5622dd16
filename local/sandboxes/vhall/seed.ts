import { z } from 'zod'
import type { ControlMeans } from './controls'
import { FIXED_APP_KEY } from './world'
import type { Activity } from './state'
import { beijing, Refusal } from './wire'

const registrationSchema = z.object({ name: z.string(), phone: z.string().default(''), email: z.string().default('') })

export const seedSchema = z.object({
  appKey: z.string().default(FIXED_APP_KEY),
  activities: z.array(
    z.object({
      subject: z.string().min(1).max(64),
      introduction: z.string().default(''),
      imgUrl: z.string().default(''),
      startsAt: z.iso.datetime({ offset: true }),
      type: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
      state: z.enum(['upcoming', 'live', 'ended']).default('upcoming'),
      minutes: z.number().positive().default(60),
      replay: z.boolean().default(true),
      formOn: z.boolean().default(false),
      registrations: z.array(registrationSchema).default([]),
    }),
  ),
})

/** Creates activities as if somebody had made them in VHall's own console, in any state. */
export function seed({ appKey, activities }: z.output<typeof seedSchema>, { world, lives }: ControlMeans): Activity[] {
  const account = world.accounts.get(appKey)
  if (!account) throw new Refusal(511044, '账号不存在')

  return activities.map((wanted) => {
    const startTime = Date.parse(wanted.startsAt)
    const activity = world.addActivity(account, {
      subject: wanted.subject,
      introduction: wanted.introduction,
      imgUrl: wanted.imgUrl,
      startTime,
      type: wanted.type,
    })
    activity.formOn = wanted.formOn
    activity.registrations = wanted.registrations.map((person) => ({
      ...person,
      id: world.nextId('row'),
      entry_source: 1,
      created_at: beijing(world.now()),
      is_enter: 0,
      refer: '',
      user_id: 0,
    }))
    if (wanted.state !== 'upcoming') lives.start(activity, startTime)
    if (wanted.state === 'ended')
      lives.end(activity, { at: startTime + wanted.minutes * 60_000, replay: wanted.replay })
    return activity
  })
}
