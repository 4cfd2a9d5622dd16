const question = { placeholder: '', help: '', isRequired: true, alias: '', defaultValue: '', options: [] }

/** 独立表单: the questions that the company asks before it publishes its white paper. */
export const RESEARCH_FORM = {
  title: '白皮书发布会报名',
  intro: '完成报名后，会后可以领取行业对标工具。',
  confirmsPhone: false,
  fields: [
    {
      ...question,
      key: 'industry',
      type: 'select',
      label: '所在行业',
      options: ['企业服务', '装备制造', '医疗健康', '消费品', '其他'],
      alias: 'industry',
    },
    {
      ...question,
      key: 'company_size',
      type: 'single',
      label: '公司规模',
      options: ['50 人以下', '50–200 人', '200–1000 人', '1000 人以上'],
      alias: 'company_size',
    },
    {
      ...question,
      key: 'topics',
      type: 'multiple',
      label: '最关注的内容',
      options: ['预算流向', '渠道效率', '团队编制', '对标工具'],
      isRequired: false,
    },
    { ...question, key: 'city', type: 'region', label: '所在城市', isRequired: false },
    {
      ...question,
      key: 'wants_to_ask',
      type: 'long_text',
      label: '想请讲者回答的问题',
      isRequired: false,
      help: '会在直播的问答环节挑选回答',
    },
  ],
}
