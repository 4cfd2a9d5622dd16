const FAMILY = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林']
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '军',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
]

/** The same number always gives the same name. */
export const nameOf = (number: number) =>
  (FAMILY[number % FAMILY.length] ?? '') + (GIVEN[Math.floor(number / FAMILY.length) % GIVEN.length] ?? '')

export const splitName = (number: number) => ({
  first_name: GIVEN[Math.floor(number / FAMILY.length) % GIVEN.length] ?? '',
  last_name: FAMILY[number % FAMILY.length] ?? '',
})
