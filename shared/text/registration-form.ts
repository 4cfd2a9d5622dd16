import type { RefusedFieldType } from '../domain/registration/complete-form'

/** Why a field of this type cannot be in a form; shown when somebody chooses or imports one. */
export const refusedFieldReasons: Record<RefusedFieldType, string> = {
  image_single: '图片单选：图片选项在直播平台和数据导出中没有对应的文字，请改用单选',
  image_multiple: '图片多选：图片选项在直播平台和数据导出中没有对应的文字，请改用多选',
  rating: '评分：评分属于直播后的问卷，不属于报名信息，请改用单选或数字',
  divider: '分割线：分割线不收集信息，请用补充说明来分组',
}
