import type { DiaryEntry } from './diary'
import { madeUpPeople } from './people'
import type { Means } from './webinar-story'

const DAY = 24 * 60 * 60_000
const ELSEWHERE = 23

/**
 * What happens at VHall and only reaches the product by a sync: a webinar that a colleague created in VHall's console,
 * and people who registered on VHall's own pages.
 */
export function madeAtVhall(means: Means): DiaryEntry[] {
  const { vhall, made, random, now } = means
  const people = madeUpPeople(ELSEWHERE, random, 5000).map(({ name, phone, email }) => ({ name, phone, email }))

  const announce = async () => {
    const startsAt = new Date(Math.ceil((now.getTime() + 3 * DAY) / DAY) * DAY + 7 * 60 * 60_000)
    await vhall.makeThere({
      subject: '客户成功部 · 新功能答疑专场',
      introduction: '在微吼后台直接创建的一场答疑。',
      startsAt: startsAt.toISOString(),
      formOn: true,
      registrations: people.slice(0, 9),
    })
  }
  const registerThere = async () => {
    const id = made.get('compliance')?.externalId ?? ''
    await vhall.switchOwnForm(id, true)
    for (const person of people.slice(9)) await vhall.registerThere(id, person)
  }
  return [
    { at: new Date(now.getTime() - 2 * DAY), withVhall: true, do: announce },
    { at: new Date(now.getTime() - DAY), withVhall: true, do: registerThere },
  ]
}
