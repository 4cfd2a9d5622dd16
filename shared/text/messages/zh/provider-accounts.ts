import { providerLabels } from '../../provider-labels'

export const providerAccounts = {
  credential_connected: ({ identity, name }: { identity: string; name: string }) =>
    `该 ${identity} 已连接(${name})。如需更换密钥，请在列表中编辑该账号；如需重新连接，请先断开`,
  account_not_found: '直播平台账号不存在或已断开，请先在「直播平台」中连接',
  connecting_user_unknown: ({ email }: { email: string }) =>
    `这个账号里没有用户 ${email}。请填写创建应用的管理员的登录邮箱，可在 Zoom 后台「用户管理」中查到`,
  too_many_users: ({ most, chosen }: { most: number; chosen: number }) =>
    `除连接者外最多添加 ${most} 位用户，现在选了 ${chosen} 位`,
  users_unknown: ({ emails }: { emails: string }) =>
    `这个账号里没有这些用户：${emails}。请从列表中选择，或先在 Zoom 后台添加他们`,
  provider_has_no_users: '这个直播平台没有用户之分，不需要指定',
  /** `provider` by its id. */
  account_connected: ({ provider, name }: { provider: string; name: string }) =>
    `这个 ${labelOf(provider)} 账号已经由「${name}」连接，继续会替换原来的连接`,
  user_not_listed: '这位用户不在名单中',
  credential_not_of_provider: '这个直播平台没有此项密钥',
}

function labelOf(provider: string): string {
  const labels: Record<string, string | undefined> = providerLabels.zh
  return labels[provider] ?? provider
}
