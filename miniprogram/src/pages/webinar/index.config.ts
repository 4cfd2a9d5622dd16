export default definePageConfig({
  navigationBarTitleText: '直播详情',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  backgroundColor: '#16181d',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
