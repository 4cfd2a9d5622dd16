import type { ReactNode } from 'react'
import { Button, Dropdown, Skeleton, Tree } from 'antd'
import { EllipsisOutlined, FolderOutlined, PlusOutlined } from '@ant-design/icons'
import type { Folder } from '../../../../shared/contracts/folders'
import { text } from '../../text/text'
import type { FolderTask } from './folder-dialog'
import styles from './folder-tree.module.css'

type Props = {
  folders: Folder[] | undefined
  unfiledCount: number
  selectedId: string | undefined
  mayChange: boolean
  onSelect: (id: string | undefined) => void
  onTask: (task: FolderTask) => void
  onRemove: (folder: Folder) => void
}

const words = text.webinars.folders

export function FolderTree({ folders, unfiledCount, selectedId, mayChange, onSelect, onTask, onRemove }: Props) {
  return (
    <section className={styles.panel} aria-label={words.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        {mayChange && (
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            aria-label={words.add}
            title={words.add}
            onClick={() => onTask({ kind: 'create', parent: null })}
          />
        )}
      </div>
      <button type="button" className={styles.all} aria-pressed={!selectedId} onClick={() => onSelect(undefined)}>
        {words.all}
      </button>
      {!folders && <Skeleton active title={false} paragraph={{ rows: 3 }} className={styles.loading} />}
      {folders?.length === 0 && <p className={styles.empty}>{words.empty}</p>}
      {folders && folders.length > 0 && (
        <Tree
          blockNode
          defaultExpandAll
          selectedKeys={selectedId ? [selectedId] : []}
          treeData={branch(null)}
          onSelect={(keys) => onSelect(keys[0] === undefined ? undefined : String(keys[0]))}
        />
      )}
      {unfiledCount > 0 && folders && folders.length > 0 && (
        <p className={styles.unfiled}>{words.unfiled(unfiledCount)}</p>
      )}
    </section>
  )

  function branch(parentId: string | null): { key: string; title: ReactNode; children: ReturnType<typeof branch> }[] {
    return (folders ?? [])
      .filter((folder) => folder.parentId === parentId)
      .map((folder) => ({ key: folder.id, title: line(folder), children: branch(folder.id) }))
  }

  /** What choosing the folder lists: its own webinars and those of its children. */
  function shownBy({ id, webinarsCount }: Folder): number {
    return (folders ?? []).reduce(
      (sum, folder) => (folder.parentId === id ? sum + folder.webinarsCount : sum),
      webinarsCount,
    )
  }

  function line(folder: Folder) {
    return (
      <span className={styles.line}>
        <FolderOutlined className={styles.icon} />
        <span className={styles.name} title={folder.name}>
          {folder.name}
        </span>
        <span className={styles.count}>{shownBy(folder)}</span>
        {mayChange && (
          <Dropdown
            trigger={['click']}
            menu={{ items: menuOf(folder), onClick: ({ domEvent }) => domEvent.stopPropagation() }}
          >
            <Button
              type="text"
              size="small"
              className={styles.more}
              icon={<EllipsisOutlined />}
              aria-label={words.menu(folder.name)}
              onClick={(event) => event.stopPropagation()}
            />
          </Dropdown>
        )}
      </span>
    )
  }

  function menuOf(folder: Folder) {
    return [
      ...(folder.parentId === null
        ? [
            {
              key: 'child',
              label: words.addChild,
              onClick: () => onTask({ kind: 'create', parent: folder }),
            },
          ]
        : []),
      { key: 'rename', label: words.rename, onClick: () => onTask({ kind: 'rename', folder }) },
      { key: 'remove', danger: true, label: words.remove, onClick: () => onRemove(folder) },
    ]
  }
}
