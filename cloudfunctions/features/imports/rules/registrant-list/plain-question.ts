import { plainTitle, withoutBracket } from '../attendee-report/report-titles'

const NUMBER =
  /^(?:q ?\d{1,3}|第 ?\d{1,3} ?[题題]|[(（]?\d{1,3}[)）]?(?=[、.,:：)\s])|[一二三四五六七八九十]{1,3}(?=[、.]))[、.,:：)\s]*/
const MARKS = /\[[^[\]]*\]|【[^【】]*】|[*＊]|\((?:必填|选填|必选|单选|多选|required|optional)\)/g
const ASKING = [
  /^(?:请您?|麻烦您?)?(?:输入|填写|填入|留下|提供|填|选择)?(?:一下)?(?:您|你)?(?:的)?(?:常用|有效|真实)?的?/,
  /^(?:please )?(?:enter|fill in|provide|type|what is|what's)?\s?(?:your )?/,
]

/**
 * A question without a form's numbering and notes: `1、您的姓名：`, `Q1.姓名（必填）` and `请输入您的常用邮箱` are 姓名 and 邮箱. Without
 * spaces, in lower case.
 */
export function plainQuestion(title: string): string {
  const plain = plainTitle(title).replace(MARKS, '').trim().replace(NUMBER, '').trim()
  const bare = ASKING.reduce((text, asking) => text.replace(asking, ''), plain).trim()
  return squeezed(bare === '' ? plain : bare)
}

/** The same without its last bracket. */
export const withoutHint = (title: string): string => plainQuestion(withoutBracket(plainTitle(title)))

const squeezed = (text: string) => text.replace(/[\s_:：?？。.!！]/g, '')
