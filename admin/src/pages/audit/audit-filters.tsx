import { DatePicker, Select, Space, Tag } from 'antd'
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { auditChoicesQuery } from '../../gateway/audit'
import { text } from '../../text/text'
import { useAuditFilter } from './use-audit-filter'

const words = text.audit
const subjects: Record<string, string | undefined> = words.subjects
const DAY = 'YYYY-MM-DD'

export function AuditFilters() {
  const { chosen, narrow } = useAuditFilter()
  const choices = useQuery(auditChoicesQuery)

  return (
    <Space wrap size={12} style={{ marginBottom: 16 }}>
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        style={{ width: 180 }}
        aria-label={words.person}
        placeholder={words.allPeople}
        value={chosen.operatorId}
        onChange={(operatorId?: string) => narrow({ operatorId })}
        options={choices.data?.operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        allowClear
        style={{ width: 180 }}
        aria-label={words.kind}
        placeholder={words.allKinds}
        value={chosen.subjectType}
        onChange={(subjectType?: string) => narrow({ subjectType })}
        options={choices.data?.subjectTypes.map((type) => ({ value: type, label: subjects[type] ?? type }))}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        aria-label={words.period}
        placeholder={[words.from, words.until]}
        value={[chosen.from ? dayjs(chosen.from) : null, chosen.until ? dayjs(chosen.until) : null]}
        onChange={(days) => narrow({ from: days?.[0]?.format(DAY), until: days?.[1]?.format(DAY) })}
      />
      {chosen.subjectId && (
        <Tag closable onClose={() => narrow({ subjectId: undefined, subjectName: undefined })}>
          {words.onlySubject(chosen.subjectName ?? chosen.subjectId)}
        </Tag>
      )}
    </Space>
  )
}
