import type { ForcedWechatAnswer } from '../../contract'
import { text } from '../text'

type Kind = keyof typeof text.faults.wechatKinds

/** The two logins of the product. Each of WeChat's error answers can be forced once for each login. */
export const LOGINS = [
  { path: '/sns/oauth2/access_token', name: text.faults.onOauth },
  { path: '/sns/jscode2session', name: text.faults.onLogin },
]

export const ANSWERS: Record<Kind, ForcedWechatAnswer['answer']> = {
  expired: { errcode: 40029 },
  used: { errcode: 40163 },
  busy: { errcode: -1 },
  silent: { hang: true },
}

export const KINDS = Object.keys(ANSWERS) as Kind[]

export function answerName({ path, answer }: ForcedWechatAnswer): string {
  const kind = KINDS.find((one) => JSON.stringify(ANSWERS[one]) === JSON.stringify(answer))
  const login = LOGINS.find((one) => one.path === path)
  return `${login?.name ?? path} · ${kind ? text.faults.wechatKinds[kind][0] : JSON.stringify(answer)}`
}
