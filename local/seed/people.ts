import type { MiniProgramUser } from '../host/function-host'
import { READY_PEOPLE } from '../sandboxes/wechat/ready-people'
import { MINI_PROGRAM } from '../sandboxes/wechat/wechat-accounts'
import { makePerson } from '../sandboxes/wechat/wechat-person'
import type { Random } from './random'

/** Somebody who fills in a form: their WeChat user, and what they type. People without `user` use WeChat's browser. */
export type SeedPerson = { key: string; user?: MiniProgramUser; name: string; phone: string; email: string }

const FAMILY = words(
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv 欧阳ouyang 司徒situ',
)
const GIVEN = words(
  '嘉怡jiayi 子涵zihan 雨桐yutong 浩然haoran 思远siyuan 静jing 伟wei 建华jianhua 晓峰xiaofeng 婷婷tingting 俊杰junjie 欣怡xinyi 志强zhiqiang 丽娜lina 文博wenbo 雪xue 明轩mingxuan 佳琪jiaqi 海燕haiyan 宇航yuhang 若曦ruoxi 天翔tianxiang 梦瑶mengyao 国栋guodong 诗涵shihan 鹏飞pengfei 慧敏huimin 一凡yifan 春梅chunmei 泽宇zeyu 可欣kexin 晨chen 立群liqun 雅琴yaqin 振华zhenhua 敏min 睿rui 秋月qiuyue 凯文kaiwen 美玲meiling 洋yang 青qing 少华shaohua 倩qian 博文bowen 宁ning 卓然zhuoran 云帆yunfan',
)

/** WeChat users who are not listed in the console: the company's audience. */
export function madeUpPeople(count: number, random: Random, firstNumber = 1000): SeedPerson[] {
  const used = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const { name, latin } = nameNotIn(used, random)
    const key = `qingrong${firstNumber + index}`
    // The block of numbers after that of the ready people.
    return { key, user: userOf(key), name, phone: `1380013${firstNumber + index}`, email: `${latin}@example.com` }
  })
}

/** A ready WeChat user of the stand-in, with what they type into a form. */
export function readyPerson(key: string, { name, email }: { name: string; email: string }): SeedPerson {
  const ready = READY_PEOPLE.find((person) => person.key === key)
  if (!ready) throw new Error(`There is no ready WeChat user "${key}".`)
  return { key, name, phone: ready.phone, email }
}

function userOf(key: string): MiniProgramUser {
  const { openIds, unionId } = makePerson({ key, nickname: key, phone: '' })
  return { appId: MINI_PROGRAM.appId, openId: openIds[MINI_PROGRAM.appId] ?? '', unionId }
}

function nameNotIn(used: Set<string>, random: Random): { name: string; latin: string } {
  for (;;) {
    const family = random.pick(FAMILY)
    const given = random.pick(GIVEN)
    const latin = `${given.latin}.${family.latin}`
    if (used.has(latin)) continue
    used.add(latin)
    return { name: family.chinese + given.chinese, latin }
  }
}

function words(text: string): { chinese: string; latin: string }[] {
  return text.split(' ').map((word) => ({ chinese: word.replace(/[a-z]+/, ''), latin: word.replace(/[^a-z]+/, '') }))
}
