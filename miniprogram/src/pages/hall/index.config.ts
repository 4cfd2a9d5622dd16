export default definePageConfig({
  navigationBarTitleText: '直播大厅',
  // On the web the page draws pull-to-refresh itself (`platform/pull-refresh.h5.tsx`).
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  backgroundColor: '#16181d',
  backgroundColorTop: '#16181d',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
