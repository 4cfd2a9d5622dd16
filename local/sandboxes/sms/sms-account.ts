/** The stand-in's only account, with the values that Tencent's console shows. */
export const SMS_ACCOUNT = {
  secretId: 'AKIDlocalstandin0000000000000000',
  secretKey: 'local-sms-secret-key',
  sdkAppId: '1400000001',
  signName: '增长学院',
  templateId: '2100001',
}

/** Approved templates by id; the caller fills in `{1}`, `{2}` …. */
export const SMS_TEMPLATES: Record<string, string> = {
  [SMS_ACCOUNT.templateId]: '您的验证码为{1}，{2}分钟内有效。如非本人操作，请忽略本短信。',
}
