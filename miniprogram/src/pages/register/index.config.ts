export default definePageConfig({ navigationBarTitleText: '报名', backgroundColor: '#16181d' })
