import type { RecordingState, TranscriptState } from '../../../../shared/contracts/recordings'

const states: Record<RecordingState, string> = { processing: '处理中', ready: '可观看', deleted: '平台已删除' }
const transcripts: Record<TranscriptState, string> = {
  none: '没有文字稿',
  processing: '文字稿生成中',
  ready: '有文字稿',
}

export const recordings = {
  tab: '录像与文字稿',
  states,
  transcripts,
  empty: '还没有录像',
  emptyHint: '直播结束后，录像会随同步读取进来。需要在「同步日志」中打开录像同步。',
  switchedOff: (cause: string) => `录像不同步：${cause}`,
  open: '打开录像',
  copy: '复制录像链接',
  startedAt: (time: string) => `${time} 开始`,
  length: (minutes: number) => `${minutes} 分钟`,
  deletedAt: (time: string) => `${time} 发现已在直播平台删除，链接不再可用`,
  transcript: '文字稿',
  noTranscript: '这段录像还没有文字稿',
  noTranscriptHint: '文字稿由直播平台在录像之后生成，系统会自动再读。',
  lines: (count: string) => `${count} 行`,
  search: '在文字稿中查找',
  hits: (at: number, count: number) => `${at} / ${count}`,
  noHits: '没有找到',
  previous: '上一处',
  next: '下一处',
  hint: '点一行可以复制它的链接，发给同事后会直接定位到这里。录像在直播平台的页面播放，请按左侧时间拖动到对应位置。',
  lineCopied: '已复制这一行的链接',
  list: '选择录像',
}

export const transcriptSearch = {
  title: '文字稿搜索',
  description: '在全部直播的文字稿中查找说过的话，支持中文任意片段和发言人姓名。',
  placeholder: '输入说过的话或发言人，例如「私有化部署」',
  start: '输入要查找的内容',
  startHint: '会在所有已同步的录像文字稿中查找。录像同步在「直播平台」中打开。',
  empty: '没有找到',
  emptyHint: '换一个更短的词试试，或确认这场直播的文字稿已同步。',
  found: (count: string) => `找到 ${count} 处`,
  at: (clock: string) => `${clock} 处`,
}
