import type { cards as zh } from '../zh/cards'

export const cards: typeof zh = {
  upcoming: (start) => `Starts ${start} (Beijing time). Tap to register`,
  live: 'Live now. Tap to join',
  ended: 'This webinar has ended. Tap for details',
  replay: 'This webinar has ended. Tap to watch the replay',
  start: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }),
}
