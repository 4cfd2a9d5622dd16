/** Why a channel's code is not allowed; the panel shows it while typing, the server on saving. */
export const channelCodeSentences = {
  empty: '请填写渠道编码',
  space: '渠道编码不能有空格',
  capital: '渠道编码只能用小写字母，请把大写字母改成小写',
  sign: '渠道编码只能用小写字母、数字、下划线和短横线',
  too_long: '渠道编码最多 32 个字符',
  taken: '这个渠道编码已经用过了，请换一个',
}
