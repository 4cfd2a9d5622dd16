import { Descriptions, Drawer } from 'antd'
import type { FormField } from '../../../../shared/contracts/registration-form'
import type { Registrant } from '../../../../shared/contracts/webinars'
import { text } from '../../text/text'

type Props = { person: Registrant; questions: FormField[]; onClose: () => void }

const words = text.webinarDetail.answers

export function AnswersDrawer({ person, questions, onClose }: Props) {
  return (
    <Drawer open title={words.title(person.name || text.contacts.noName)} width={440} onClose={onClose}>
      <p style={{ color: 'var(--ink-faint)' }}>{cameBy(person)}</p>
      <Descriptions
        column={1}
        layout="vertical"
        colon={false}
        items={questions.map(({ key, label }) => ({
          key,
          label,
          children: (
            <span style={{ whiteSpace: 'pre-wrap' }}>
              {text.words.listed([person.answers[key] ?? ''].flat()) || words.none}
            </span>
          ),
        }))}
      />
    </Drawer>
  )
}

function cameBy({ formVersion, source }: Registrant): string {
  if (formVersion !== null) return words.formVersion(formVersion)
  return source === 'import' ? words.imported : words.noForm
}
