export default definePageConfig({ navigationBarTitleText: '页面不见了', backgroundColor: '#16181d' })
