export default definePageConfig({ navigationBarTitleText: '观看', backgroundColor: '#16181d' })
