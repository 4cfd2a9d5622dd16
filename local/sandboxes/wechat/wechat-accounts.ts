/** One company's two WeChat accounts, bound to one Open Platform account, so that a person has one UnionID in both. */
export interface WechatAccount {
  kind: 'official_account' | 'mini_program'
  appId: string
  secret: string
}

export const OFFICIAL_ACCOUNT: WechatAccount = {
  kind: 'official_account',
  appId: 'wxoa00000000000001',
  secret: 'local-official-account-secret-01',
}

export const MINI_PROGRAM: WechatAccount = {
  kind: 'mini_program',
  appId: 'wxmp00000000000001',
  secret: 'local-mini-program-secret-000001',
}

/** The official account's id in message pushes. */
export const GH_ID = 'gh_1ive4a110001'
export const OFFICIAL_ACCOUNT_NAME = '星河云课堂'
/** The token that WeChat's console would have for message push. */
export const PUSH_TOKEN = 'localpushtoken'
export const PUSH_AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

export function accountOf(appId: string | undefined): WechatAccount | undefined {
  return [OFFICIAL_ACCOUNT, MINI_PROGRAM].find((account) => account.appId === appId)
}
