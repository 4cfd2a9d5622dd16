import type { Webinar } from '../state'

const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** The planned time in the form that people in China read. */
export function whenOf({ startsAt, duration }: Webinar): string {
  return startsAt === undefined ? '没有固定时间' : `${day.format(startsAt)}（北京时间），约 ${duration} 分钟`
}
