import { Button, Space } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type {
  MenuButton,
  OfficialAccountMenu,
  OfficialAccountView,
} from '../../../../shared/contracts/official-account'
import { text } from '../../text/text'
import { blankLeaf, changedAt, movedAt, removedAt } from './menu-draft'
import { MenuFields } from './menu-fields'
import styles from './menu-editor.module.css'

type Props = {
  at: number
  button: MenuButton
  count: number
  menu: OfficialAccountMenu
  account: OfficialAccountView
  problems: Record<string, string>
  disabled: boolean
  onChange: (button: MenuButton) => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}

const words = text.officialAccount.menu
const MOST_CHILDREN = 5

export function MenuCard({ at, button, count, menu, account, problems, disabled, onChange, onRemove, onMove }: Props) {
  const { children } = button
  const path = `buttons.${at}`
  const setChildren = (next: MenuButton['children']) => onChange({ ...button, children: next })

  return (
    <fieldset className={styles.card} disabled={disabled} aria-label={words.place(at)}>
      <div className={styles.cardHead}>
        <b>{words.place(at)}</b>
        {!disabled && <Tools name={button.name} at={at} count={count} onRemove={onRemove} onMove={onMove} />}
      </div>
      <MenuFields
        path={path}
        value={button}
        mayGroup
        menu={menu}
        account={account}
        problems={problems}
        disabled={disabled}
        onChange={(next) =>
          onChange({
            ...button,
            ...next,
            children: next.kind === 'group' ? (children.length > 0 ? children : [blankLeaf()]) : [],
          })
        }
      />
      {button.kind === 'group' && (
        <div className={styles.children}>
          {problems[`${path}.children`] && <div className={styles.problem}>{problems[`${path}.children`]}</div>}
          {children.map((child, below) => (
            // oxlint-disable-next-line react/no-array-index-key
            <div key={below} className={styles.child} role="group" aria-label={words.childPlace(at, below)}>
              <MenuFields
                path={`${path}.children.${below}`}
                value={child}
                menu={menu}
                account={account}
                problems={problems}
                disabled={disabled}
                onChange={(next) =>
                  setChildren(changedAt(children, below, { ...next, kind: next.kind === 'group' ? 'view' : next.kind }))
                }
              />
              {!disabled && (
                <Tools
                  name={child.name}
                  at={below}
                  count={children.length}
                  onRemove={() => setChildren(removedAt(children, below))}
                  onMove={(by) => setChildren(movedAt(children, below, by))}
                />
              )}
            </div>
          ))}
          {!disabled && children.length < MOST_CHILDREN && (
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined />}
              onClick={() => setChildren([...children, blankLeaf()])}
            >
              {words.addChild}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

type ToolsProps = { name: string; at: number; count: number; onRemove: () => void; onMove: (by: -1 | 1) => void }

function Tools({ name, at, count, onRemove, onMove }: ToolsProps) {
  return (
    <Space size={0}>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={at === 0}
        aria-label={words.moveUp(name)}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={at === count - 1}
        aria-label={words.moveDown(name)}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined />}
        aria-label={words.remove(name)}
        onClick={onRemove}
      />
    </Space>
  )
}
