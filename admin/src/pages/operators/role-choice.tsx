import { Radio } from 'antd'
import type { OperatorRole } from '../../../../shared/contracts/operator'
import { text } from '../../text/text'

const ROLES: OperatorRole[] = ['owner', 'operator', 'viewer']

type Props = { value?: OperatorRole; onChange?: (role: OperatorRole) => void }

/** Each role with what it may do. */
export function RoleChoice({ value, onChange }: Props) {
  return (
    <Radio.Group
      value={value}
      onChange={(event) => onChange?.(event.target.value as OperatorRole)}
      style={{ display: 'grid', gap: 12 }}
    >
      {ROLES.map((role) => (
        <Radio key={role} value={role} style={{ alignItems: 'flex-start' }}>
          <strong style={{ fontWeight: 600 }}>{text.frame.roles[role]}</strong>
          <div style={{ color: 'var(--ink-soft)', fontSize: 13 }}>{text.operators.roleHints[role]}</div>
        </Radio>
      ))}
    </Radio.Group>
  )
}
