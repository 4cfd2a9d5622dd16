/** The page in place of a calendar file, where a browser does not know whose it would be. */
export const calendar = {
  signInTitle: '请在微信里加入日历',
  signInHint: '这里还不知道您是谁。请在微信里打开这场直播，再点「加入日历」。',
  toWebinar: '打开这场直播',
}
