const zone = 'Asia/Shanghai'
const dayTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, dateStyle: 'short' })
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})
const whole = new Intl.NumberFormat('zh-CN')

export const asDayTime = (iso: string) => dayTime.format(new Date(iso))
export const asNumber = (value: number) => whole.format(value)

/** The time of day, with the date when it is not today. */
export function asMoment(iso: string): string {
  const at = new Date(iso)
  return day.format(at) === day.format(new Date()) ? clock.format(at) : dayTime.format(at)
}

/** `1:05:09`, or `5:09` within the first hour. */
export function asDuration(fromIso: string, to: number): string {
  const seconds = Math.max(0, Math.floor((to - Date.parse(fromIso)) / 1000))
  const parts = [Math.floor((seconds % 3600) / 60), seconds % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':')
}
