export default defineAppConfig({
  pages: [
    'pages/hall/index',
    'pages/webinar/index',
    'pages/register/index',
    'pages/watch/index',
    'pages/my-registrations/index',
    'pages/not-found/index',
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTextStyle: 'white',
    navigationBarTitleText: '直播大厅',
    backgroundColor: '#16181d',
    backgroundTextStyle: 'light',
  },
  animation: { duration: 240, delay: 20 },
  lazyCodeLoading: 'requiredComponents',
})
