import { AppError } from '../../../shared/contracts/app-error'
import type { Folder } from '../../../shared/contracts/folders'
import type { Id } from '../../../shared/contracts/ids'

type Place = { id?: Id; name: string; parentId: Id | null }

/** Two levels at most, and no two sibling folders with one name. */
export function checkPlace({ id, name, parentId }: Place, all: Folder[]): void {
  const parent = parentId === null ? undefined : all.find((folder) => folder.id === parentId)
  if (parentId !== null && !parent) throw new AppError('not_found', '上级分组不存在或已被删除')
  if (parent?.parentId) throw new AppError('bad_input', '分组最多两级', { fields: { parentId: '请选择一级分组' } })
  if (id !== undefined && parentId === id)
    throw new AppError('bad_input', '', { fields: { parentId: '不能移动到自己下面' } })
  if (id !== undefined && parentId !== null && all.some((folder) => folder.parentId === id)) {
    throw new AppError('bad_input', '分组最多两级', {
      fields: { parentId: '该分组下还有子分组，不能移动到其他分组下' },
    })
  }

  const hasTwin = all.some((folder) => folder.id !== id && folder.parentId === parentId && folder.name === name)
  if (hasTwin) throw new AppError('conflict', `已有同名分组「${name}」`, { fields: { name: '同级分组不能重名' } })
}
