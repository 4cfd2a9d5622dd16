export type SplitName = { first: string; last: string }

/** Zoom's limit for either part, in characters. */
const PART_MAX_LENGTH = 64

/** The two-character family names one meets; any other Chinese name begins with one character of family. */
const DOUBLE_FAMILY_NAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五'.split(
    ' ',
  ),
)

/**
 * Our forms ask for one name, Zoom wants two. At the last space where there is one; a Chinese name of two to four
 * characters is family, then given; what cannot be split is the first name.
 */
export function splitName(name: string): SplitName {
  const whole = name.trim().replace(/\s+/g, ' ')
  const { first, last } = isChinese(whole) ? splitChinese(whole) : splitAtLastSpace(whole)
  return { first: cut(first), last: cut(last) }
}

function splitChinese(name: string): SplitName {
  const characters = [...name]
  if (characters.length < 2 || characters.length > 4) return { first: name, last: '' }

  const isDouble = characters.length > 2 && DOUBLE_FAMILY_NAMES.has(characters.slice(0, 2).join(''))
  const family = isDouble ? 2 : 1
  return { first: characters.slice(family).join(''), last: characters.slice(0, family).join('') }
}

function splitAtLastSpace(name: string): SplitName {
  const space = name.lastIndexOf(' ')
  return space < 0 ? { first: name, last: '' } : { first: name.slice(0, space), last: name.slice(space + 1) }
}

const isChinese = (text: string) => /^[\p{Script=Han}·]+$/u.test(text)

const cut = (part: string) => [...part].slice(0, PART_MAX_LENGTH).join('')
