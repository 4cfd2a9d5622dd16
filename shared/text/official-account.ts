/** Why an account cannot carry hall and registration. */
export const accountRefusals = {
  verified_service: '',
  unverified_service:
    '这个服务号还没有通过微信认证：没有网页授权、带参二维码和自定义菜单接口，不能用于大厅和报名。请先在微信公众平台完成认证。',
  subscription: '这是订阅号：没有网页授权和带参二维码接口，不能用于大厅和报名。请换成已认证的服务号。',
  not_configured: '还没有配置公众号的 AppID 与密钥，请按部署指南填写。',
}

/** WeChat's refusals of a menu, by its errcode. */
export const menuRefusals: Record<number, string> = {
  40016: '一级菜单最多 3 个，二级菜单最多 5 个',
  40017: '有微信不支持的菜单类型',
  40018: '菜单名称过长',
  40020: '网址过长',
  40027: '二级菜单的网址过长',
  40054: '二级菜单的网址不合法，请以 http:// 或 https:// 开头',
  40055: '一级菜单的网址不合法，请以 http:// 或 https:// 开头',
  40119: '这个公众号没有权限使用这种菜单',
  45009: '今天修改菜单的次数已用完，请明天再试',
  48001: '这个公众号没有自定义菜单接口的权限，需要已认证的服务号',
  65301: '没有可用的菜单',
  85005: '小程序还没有与这个公众号关联，请先在微信公众平台关联',
}

export const followGateSentences = {
  needsLiveLink: '公众号引流需要打开直播链接：关闭时观众在直播平台报名和观看，无法要求关注',
}

/** Why a menu cannot be published, beside the field. */
export const menuProblemSentences = {
  too_many: '最多 3 个一级菜单，每个下面最多 5 个',
  no_name: '请填写菜单名称',
  long_name: '名称过长：一级菜单最多 16 字节（5 个汉字），二级菜单最多 60 字节（20 个汉字）',
  no_children: '请至少添加一个二级菜单，或改为直接打开页面',
  bad_url: '请填写以 http:// 或 https:// 开头的网址',
  long_url: '网址最多 1024 字节',
  no_page: '请选择小程序页面',
  foreign_kind: '这种菜单不能在这里修改，请删除或改为打开页面',
}
