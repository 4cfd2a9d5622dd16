import { joinedName } from './joined-name'
import { splitName } from './split-name'

describe('one name as the first and last name that Zoom requires', () => {
  it.each([
    ['王小雨', '小雨', '王'],
    ['李雷', '雷', '李'],
    ['欧阳娜娜', '娜娜', '欧阳'],
    ['诸葛亮', '亮', '诸葛'],
    ['司马', '马', '司'],
    ['阿布都热西提', '阿布都热西提', ''],
    ['王', '王', ''],
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Anna Maria  van Dyck', 'Anna Maria van', 'Dyck'],
    ['小雨 王', '小雨', '王'],
    ['Cher', 'Cher', ''],
    ['王 Ada', '王', 'Ada'],
    ['  李雷 ', '雷', '李'],
    ['', '', ''],
  ])('splits "%s" into "%s" and "%s"', (name, first, last) => {
    expect(splitName(name)).toEqual({ first, last })
  })

  it('keeps each part within the 64 characters that Zoom stores', () => {
    const { first, last } = splitName(`${'甲'.repeat(70)} ${'乙'.repeat(70)}`)

    expect([[...first].length, [...last].length]).toEqual([64, 64])
  })

  it.each(['王小雨', '欧阳娜娜', 'Ada Lovelace', 'Cher', '阿布都热西提'])('keeps "%s" as it was written', (name) => {
    expect(joinedName(splitName(name))).toBe(name)
  })

  it('omits the dash that was used as a last name', () => {
    expect(joinedName({ first: 'Cher', last: '-' })).toBe('Cher')
  })
})
