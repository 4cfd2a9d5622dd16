/** The official account's text in the chat, under a webinar's title. */
export const cards = {
  upcoming: (start: string) => `${start} 开播，点击报名`,
  live: '正在直播，点击进入',
  ended: '直播已结束，点击查看',
  replay: '直播已结束，点击观看回放',
  start: new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }),
}
