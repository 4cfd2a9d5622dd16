/** The page a short link shows on a computer, and the one for an unknown link. */
export const shortLink = {
  locale: 'zh-CN',
  invitation: '邀请您观看直播',
  welcome: '欢迎来到',
  hall: '直播大厅',
  inZone: (time: string) => `${time} 北京时间`,
  scan: '用微信扫一扫，在手机上报名和观看',
  qr: '本页二维码',
  openHere: '在电脑上打开',
  unknownTitle: '这个链接已经失效',
  unknownHint: '活动可能已下线，或者链接没有复制完整。',
  toHall: '去直播大厅看看',
}
