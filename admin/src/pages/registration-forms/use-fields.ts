import { useState } from 'react'
import { App } from 'antd'
import type { FormField, QuestionType } from '../../../../shared/contracts/registration-form'
import { hasOptions } from '../../../../shared/domain/registration/complete-form'
import { text } from '../../text/text'

const words = text.registrationForm
const REQUIRED_COUNT = 3

export type Fields = ReturnType<typeof useFields>

/** The fields while they are being arranged. The first three stay where they are. */
export function useFields(initial: FormField[], answerCounts: Record<string, number>) {
  const { modal } = App.useApp()
  const [items, setItems] = useState(initial)
  const [openKey, setOpenKey] = useState('')

  function insert(field: FormField, at: number) {
    setItems([...items.slice(0, at), field, ...items.slice(at)])
    setOpenKey(field.key)
  }

  function drop(key: string) {
    setItems(items.filter((field) => field.key !== key))
  }

  return {
    items,
    openKey,
    open: setOpenKey,
    canMove: (from: number, to: number) => from >= REQUIRED_COUNT && to >= REQUIRED_COUNT && to < items.length,
    move(from: number, to: number) {
      const moved = items[from]
      if (!moved || from < REQUIRED_COUNT || to < REQUIRED_COUNT) return
      const rest = items.filter((_, at) => at !== from)
      setItems([...rest.slice(0, to), moved, ...rest.slice(to)])
    },
    change(key: string, changes: Partial<FormField>) {
      setItems(items.map((field) => (field.key === key ? { ...field, ...changes } : field)))
    },
    add(type: QuestionType) {
      insert(
        {
          ...EMPTY,
          key: newKey(),
          type,
          label: words.types[type],
          options: hasOptions(type) ? [words.option(1), words.option(2)] : [],
        },
        items.length,
      )
    },
    duplicate(field: FormField) {
      insert({ ...field, key: newKey() }, items.indexOf(field) + 1)
    },
    /** Asks first where people have answered. */
    remove({ key, label }: FormField) {
      const answered = answerCounts[key] ?? 0
      if (answered === 0) return drop(key)
      modal.confirm({
        title: words.removeTitle(label),
        content: words.removeAnswered(answered),
        okText: words.removeConfirm,
        okButtonProps: { danger: true },
        onOk: () => drop(key),
      })
    },
  }
}

const EMPTY = { placeholder: '', help: '', isRequired: false, alias: '', defaultValue: '' }
const newKey = () => `q_${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`
