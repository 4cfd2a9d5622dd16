import { Form, Input, Select } from 'antd'
import type {
  MenuButton,
  OfficialAccountMenu,
  OfficialAccountView,
} from '../../../../shared/contracts/official-account'
import { byteLength } from '../../../../shared/domain/official-account/byte-length'
import { MENU_LIMITS } from '../../../../shared/domain/official-account/menu-problems'
import { text } from '../../text/text'
import { TargetPicker } from './target-picker'
import styles from './menu-editor.module.css'

type Value = Omit<MenuButton, 'children'>
type Props = {
  path: string
  value: Value
  mayGroup?: boolean
  menu: OfficialAccountMenu
  account: OfficialAccountView
  problems: Record<string, string>
  disabled: boolean
  onChange: (value: Value) => void
}

const words = text.officialAccount.menu

export function MenuFields({ path, value, mayGroup = false, menu, account, problems, disabled, onChange }: Props) {
  const most = mayGroup ? MENU_LIMITS.nameBytes : MENU_LIMITS.childNameBytes
  const used = byteLength(value.name.trim())
  const isMini = value.kind === 'mini_program'
  const problemOf = (field: string) => {
    const problem = problems[`${path}.${field}`]
    return problem ? { validateStatus: 'error' as const, help: problem } : {}
  }
  const kinds = [
    { value: 'view', label: words.kinds.view },
    {
      value: 'mini_program',
      label: account.hasMiniProgram
        ? words.kinds.mini_program
        : `${words.kinds.mini_program}（${words.noMiniProgram}）`,
      disabled: !account.hasMiniProgram,
    },
    ...(mayGroup ? [{ value: 'group', label: words.kinds.group }] : []),
    ...(value.kind === 'other' ? [{ value: 'other', label: words.kinds.other, disabled: true }] : []),
  ]

  return (
    <div className={styles.fields}>
      <Form.Item colon={false} label={words.name} className={styles.item} {...problemOf('name')}>
        <Input
          value={value.name}
          disabled={disabled}
          aria-label={words.name}
          status={used > most ? 'error' : undefined}
          suffix={<span className={used > most ? styles.problem : styles.faint}>{words.bytes(used, most)}</span>}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
        />
      </Form.Item>
      <Form.Item colon={false} label={words.kind} className={styles.item} {...problemOf('kind')}>
        <Select
          value={value.kind}
          disabled={disabled}
          aria-label={words.kind}
          options={kinds}
          onChange={(kind: Value['kind']) => onChange({ ...value, kind })}
        />
      </Form.Item>
      {value.kind === 'other' && <div className={styles.wide}>{words.other}</div>}
      {(value.kind === 'view' || isMini) && (
        <>
          <Form.Item colon={false} label={words.target} className={styles.item}>
            <TargetPicker
              value={value}
              menu={menu}
              disabled={disabled}
              onPick={(target) => onChange({ ...value, ...target })}
            />
          </Form.Item>
          {isMini && (
            <Form.Item colon={false} label={words.pagePath} className={styles.item} {...problemOf('pagePath')}>
              <Input
                value={value.pagePath}
                disabled={disabled}
                aria-label={words.pagePath}
                onChange={(event) => onChange({ ...value, pagePath: event.target.value.trim() })}
              />
            </Form.Item>
          )}
          <Form.Item
            colon={false}
            label={isMini ? words.fallbackUrl : words.url}
            className={styles.wide}
            {...problemOf('url')}
          >
            <Input
              value={value.url}
              disabled={disabled}
              aria-label={isMini ? words.fallbackUrl : words.url}
              placeholder="https://"
              onChange={(event) => onChange({ ...value, url: event.target.value.trim() })}
            />
          </Form.Item>
        </>
      )}
    </div>
  )
}
