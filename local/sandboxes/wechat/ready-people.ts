import type { NewPerson } from './wechat-person'

/** WeChat users who exist from the start. Their phone numbers are from a range used for examples. */
export const READY_PEOPLE: NewPerson[] = [
  { key: 'alice', nickname: '林晓雨', phone: '13800138001', isSubscribed: true },
  { key: 'bob', nickname: '陈志远', phone: '13800138002', isSubscribed: true },
  { key: 'carol', nickname: '王思琪', phone: '13800138003' },
  { key: 'david', nickname: '大卫说增长', phone: '13800138004', isSubscribed: true },
  { key: 'ella', nickname: '小鹿Ella', phone: '13800138005' },
  { key: 'frank', nickname: '周建国', phone: '13800138006' },
  { key: 'grace', nickname: '许若曦', phone: '13800138007', isSubscribed: true },
  { key: 'henry', nickname: '赵一鸣', phone: '13800138008' },
  { key: 'iris', nickname: '苏苏不加糖', phone: '13800138009' },
  { key: 'jack', nickname: '阿杰 · 供应链', phone: '13800138010', isSubscribed: true },
]
