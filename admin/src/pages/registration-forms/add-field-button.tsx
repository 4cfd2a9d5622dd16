import { Button, Dropdown, Tooltip } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { QuestionType } from '../../../../shared/contracts/registration-form'
import { REFUSED_FIELD_TYPES } from '../../../../shared/domain/registration/complete-form'
import { sentence } from '../../language/sentence'
import { text } from '../../text/text'
import styles from './form-page.module.css'

const words = text.registrationForm
const QUESTIONS: QuestionType[] = ['text', 'long_text', 'single', 'multiple', 'select', 'date', 'number', 'region']

/** What cannot be in a form is named here too, so that nobody looks for it in vain. */
export function AddFieldButton({ isFull, onAdd }: { isFull: boolean; onAdd: (type: QuestionType) => void }) {
  const refused = REFUSED_FIELD_TYPES.map((type) => {
    const [name, reason] = sentence(`refused_field_${type}`).split(/：|: /)
    return {
      key: type,
      disabled: true,
      label: (
        <>
          <div>{name}</div>
          <div className={styles.refusedReason}>{reason}</div>
        </>
      ),
    }
  })

  return (
    <Tooltip title={isFull ? words.mostFields : ''}>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        disabled={isFull}
        menu={{
          className: styles.menu,
          items: [
            ...QUESTIONS.map((type) => ({ key: type, label: words.types[type], onClick: () => onAdd(type) })),
            { type: 'divider' },
            { type: 'group', key: 'refused', label: words.refusedGroup, children: refused },
          ],
        }}
      >
        <Button icon={<PlusOutlined />}>{words.addField}</Button>
      </Dropdown>
    </Tooltip>
  )
}
