import { Button, Input } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { text } from '../../text/text'
import styles from './form-page.module.css'

type Props = { options: string[]; problem?: string; mayChange: boolean; onChange: (options: string[]) => void }

const words = text.registrationForm
const MOST = 50

/** Several lines pasted into one option become that many options. */
export function OptionsEditor({ options, problem, mayChange, onChange }: Props) {
  function type(at: number, typed: string) {
    const lines = typed.split('\n').map((line) => line.slice(0, 40))
    onChange([...options.slice(0, at), ...lines, ...options.slice(at + 1)].slice(0, MOST))
  }

  return (
    <div className={styles.options}>
      <span>{words.options}</span>
      {options.map((option, at) => (
        <div key={at} className={styles.option}>
          <Input
            value={option}
            maxLength={40}
            disabled={!mayChange}
            aria-label={words.option(at + 1)}
            status={problem ? 'error' : ''}
            onChange={(event) => type(at, event.target.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text').trim()
              if (!pasted.includes('\n')) return
              event.preventDefault()
              type(at, pasted)
            }}
          />
          {mayChange && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={words.removeOption(at + 1)}
              disabled={options.length <= 2}
              onClick={() => onChange(options.filter((_, other) => other !== at))}
            />
          )}
        </div>
      ))}
      {problem && <em>{problem}</em>}
      {mayChange && options.length < MOST && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange([...options, words.option(options.length + 1)])}
        >
          {words.addOption}
        </Button>
      )}
    </div>
  )
}
