import type { ErrorCode } from '../../../contracts/errors'

/** What a person reads where an error says no more than its code: what happened, then what to do. */
export const errors = {
  bad_input: '填写的内容有误，请检查标出的项目',
  unauthorized: '登录已失效，请重新登录',
  forbidden: '当前账号没有此项权限，请联系管理员',
  not_found: '内容不存在或已被删除',
  conflict: '数据已发生变化，请刷新后重试',
  consent_changed: '隐私说明已更新，请重新阅读并勾选',
  changed_meanwhile: '内容已被其他人修改，你的修改没有保存，请先载入最新内容',
  already_connected: '这个直播平台账号已经连接，新的连接会替换原来的连接',
  too_large: '文件过大，请压缩后再上传',
  unsupported_file: '不支持的文件格式',
  rate_limited: '操作过于频繁，请稍后再试',
  set_up_first: '请先完成账号的安全设置',
  not_editable: '直播已开始或已结束，此项内容不能再修改',
  provider_bad_credentials:
    '直播平台拒绝了密钥，请在「直播平台」中核对密钥（微吼：appKey 与 secretKey；Zoom：Account ID、Client ID 与 Client Secret，并确认应用已启用）',
  provider_missing_scope: '直播平台的应用缺少权限，请按平台返回的权限名称补充后重试',
  provider_limit_reached: '直播平台的调用次数已达上限，请稍后再试',
  provider_timeout: '直播平台响应超时，请稍后再试',
  provider_unreachable: '暂时无法连接直播平台，请稍后再试',
  provider_bad_answer: '直播平台的应答无法识别，请稍后再试',
  provider_refused: '直播平台拒绝了此次操作',
  wechat_unavailable: '暂时无法连接微信，请稍后再试',
  sms_unavailable: '短信暂时发送不了，请稍后再试',
  wechat_refused: '微信拒绝了此次操作',
  wechat_code_rejected: '微信登录凭证已失效，请重试',
  database_unavailable: '服务暂时不可用，您填写的内容未丢失，请稍后再试',
  internal: '系统出现意外错误，请稍后再试；如多次出现，请将请求编号告知管理员',
} satisfies Record<ErrorCode, string>
