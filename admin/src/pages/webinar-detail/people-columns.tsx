import { Button, Progress, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { Registrant } from '../../../../shared/contracts/webinars'
import { formatSeconds, formatTime } from '../../format/date-time'
import { formatPercent } from '../../format/numbers'
import { text } from '../../text/text'
import { AtProviderCell } from './at-provider-cell'

const { columns: words, answers, sources, watchedLive, watchedReplay, notWatched } = text.webinarDetail

type Asked = {
  /** Nobody has asked yet who watched. */ isUnsynced: boolean
  onAnswers: (person: Registrant) => void
  /** Where the platform keeps its own list of people: its name, and how to ask it again. */ provider?: string
  onRetry?: (person: Registrant) => void
}

export const peopleColumns = ({ isUnsynced, onAnswers, provider, onRetry }: Asked): TableColumnsType<Registrant> => [
  {
    title: words.name,
    key: 'name',
    fixed: 'left',
    width: 150,
    render: (_, { contactId, name }) => <Link to={`/contacts/${contactId}`}>{name || text.contacts.noName}</Link>,
  },
  { title: words.phone, dataIndex: 'maskedPhone', width: 130, render: orDash },
  { title: words.email, dataIndex: 'maskedEmail', width: 200, ellipsis: true, render: orDash },
  ...(provider
    ? [
        {
          title: text.atProvider.column(provider),
          key: 'atProvider',
          width: 190,
          render: (_: unknown, person: Registrant) => <AtProviderCell person={person} onRetry={onRetry} />,
        },
      ]
    : []),
  {
    title: words.watchedWhat,
    key: 'what',
    width: 120,
    render: (_, person) => (isUnsynced ? text.words.none : <Watched person={person} />),
  },
  {
    title: words.minutes,
    key: 'minutes',
    width: 110,
    align: 'right',
    render: (_, { hasWatched, watchedMinutes }) => (hasWatched ? text.words.minutes(watchedMinutes) : text.words.none),
  },
  {
    title: words.percent,
    key: 'percent',
    width: 150,
    render: (_, { hasWatched, watchedPercent }) =>
      !hasWatched || watchedPercent === null ? (
        text.words.none
      ) : (
        <Progress
          size="small"
          percent={watchedPercent}
          strokeColor="#c9662a"
          format={() => formatPercent(watchedPercent)}
        />
      ),
  },
  {
    title: words.answers,
    key: 'answers',
    width: 110,
    render: (_, person) => {
      const count = Object.keys(person.answers).length
      return count > 0 ? (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onAnswers(person)}>
          {answers.open(count)}
        </Button>
      ) : (
        text.words.none
      )
    },
  },
  { title: words.joined, dataIndex: 'firstJoinedAt', width: 140, render: formatSeconds },
  { title: words.left, dataIndex: 'lastLeftAt', width: 140, render: formatSeconds },
  { title: words.registeredAt, dataIndex: 'registeredAt', width: 150, render: formatTime },
  { title: words.source, key: 'source', width: 100, render: (_, { source }) => sources[source] },
]

function Watched({ person }: { person: Registrant }) {
  if (!person.hasWatched) return <span style={{ color: 'var(--ink-faint)' }}>{notWatched}</span>

  return (
    <>
      {person.watchedLive && (
        <Tag bordered={false} color="orange">
          {watchedLive}
        </Tag>
      )}
      {person.watchedReplay && (
        <Tag bordered={false} color="geekblue">
          {watchedReplay}
        </Tag>
      )}
    </>
  )
}

function orDash(value: string) {
  return value || text.words.none
}
