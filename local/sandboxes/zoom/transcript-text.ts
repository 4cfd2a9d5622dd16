import type { Held, User, Webinar } from './state'

const SAID = [
  '各位朋友大家好，欢迎来到今天的直播。',
  '开始之前先请大家确认一下声音和画面是否正常。',
  '今天我们分三个部分来讲：现状、方法，还有真实的客户案例。',
  '先看现状。很多团队每个月都办直播，但报名的人和到场的人差了一大截。',
  '原因往往不在内容，而在提醒没有送到、链接点不开、信息没有回到自己的系统里。',
  '方法上我们建议先把报名表减到三项：姓名、手机和邮箱。',
  '第二步，开播前一天和开播前十分钟各提醒一次。',
  '第三步，直播结束后二十四小时内，把没有到场的人单独拉出来，发一次回放。',
  '接下来看一个客户案例，他们用这个方法把到场率从百分之三十一提高到了百分之五十二。',
  '有同学在问答里问，回放可以看多久？我们默认保留九十天。',
  '还有同学问能不能导出观看名单，可以的，在活动页右上角就能导出。',
  '最后留一个小投票，请大家告诉我们下一期想听什么。',
  '感谢大家的参与，我们下期再见。',
]

/** A transcript as Zoom writes it: numbered cues, the speaker's name before the text. */
export function transcriptOf({ topic }: Webinar, { startedAt, endedAt = startedAt }: Held, host: User): string {
  const speaker = `${host.lastName}${host.firstName}`
  const lines = [`今天的主题是「${topic}」。`, ...SAID]
  const step = Math.max(8_000, (endedAt - startedAt) / lines.length)
  const cues = lines.map((line, index) => {
    const from = Math.round(3_000 + index * step)
    return `${index + 1}\n${clock(from)} --> ${clock(from + 6_400)}\n${speaker}: ${line}`
  })
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23)
}
