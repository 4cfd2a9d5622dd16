import { useState } from 'react'
import { Button, Tag, Tooltip } from 'antd'
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  DownOutlined,
  HolderOutlined,
  LockOutlined,
  UpOutlined,
} from '@ant-design/icons'
import type { FormField } from '../../../../shared/contracts/registration-form'
import { inFirstWords } from '../../text/default-content'
import { text } from '../../text/text'
import { FieldSettings } from './field-settings'
import styles from './form-page.module.css'
import type { Fields } from './use-fields'

type Props = { field: FormField; at: number; fields: Fields; problems: Record<string, string>; mayChange: boolean }

const words = text.registrationForm
const DRAGGED = 'application/x-field'

export function FieldCard({ field, at, fields, problems, mayChange }: Props) {
  const [isOver, setIsOver] = useState(false)
  const isOpen = fields.openKey === field.key
  const isLocked = field.type === 'name' || field.type === 'phone' || field.type === 'email'
  const own = Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith(`fields.${at}.`))
      .map(([path, problem]) => [path.split('.')[2] ?? '', problem]),
  )
  const canDrag = mayChange && !isLocked

  return (
    <fieldset
      className={`${styles.field} ${isOver ? styles.over : ''} ${Object.keys(own).length > 0 ? styles.wrong : ''}`}
      aria-label={words.editField(field.label)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED) || isLocked) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        fields.move(Number(event.dataTransfer.getData(DRAGGED)), at)
      }}
    >
      <div className={styles.fieldHead}>
        {canDrag && (
          <Tooltip title={words.drag}>
            <span
              className={styles.handle}
              draggable
              onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(at))}
            >
              <HolderOutlined />
            </span>
          </Tooltip>
        )}
        <button
          type="button"
          className={styles.fieldName}
          aria-expanded={isOpen}
          onClick={() => fields.open(isOpen ? '' : field.key)}
        >
          <strong>{inFirstWords(field.label) || words.types[field.type]}</strong>
          <span className={styles.fieldType}>{words.types[field.type]}</span>
          {field.isRequired && (
            <Tag bordered={false} icon={isLocked ? <LockOutlined /> : undefined}>
              {words.locked}
            </Tag>
          )}
          {isOpen ? <UpOutlined /> : <DownOutlined />}
        </button>
        {canDrag && (
          <span className={styles.actions}>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={words.moveUp(field.label)}
              disabled={!fields.canMove(at, at - 1)}
              onClick={() => fields.move(at, at - 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={words.moveDown(field.label)}
              disabled={!fields.canMove(at, at + 1)}
              onClick={() => fields.move(at, at + 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined />}
              aria-label={words.duplicate(field.label)}
              onClick={() => fields.duplicate(field)}
            />
            <Button
              type="text"
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={words.remove(field.label)}
              onClick={() => fields.remove(field)}
            />
          </span>
        )}
      </div>
      {isOpen && (
        <FieldSettings
          field={field}
          problems={own}
          isLocked={isLocked}
          mayChange={mayChange}
          onChange={(changes) => fields.change(field.key, changes)}
        />
      )}
      {!isOpen && Object.values(own).map((problem) => <em key={problem}>{problem}</em>)}
    </fieldset>
  )
}
