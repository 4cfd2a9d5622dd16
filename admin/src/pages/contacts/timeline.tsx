import { useState } from 'react'
import { Button, Select, Skeleton, Space } from 'antd'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ContactDetail } from '../../../../shared/contracts/contacts'
import type { TimelineEvent, TimelineEventType } from '../../../../shared/contracts/timeline'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { dayKey, formatDay, inBeijing } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { timelineQuery } from '../../gateway/contacts'
import { text } from '../../text/text'
import { TimelineItem } from './timeline-item'
import styles from './contact-page.module.css'

type Props = { contactId: string; eventCounts: ContactDetail['eventCounts'] }

const words = text.contacts

/** What a contact did, by day, newest first. */
export function Timeline({ contactId, eventCounts }: Props) {
  const [types, setTypes] = useState<TimelineEventType[]>([])
  const [webinarId, setWebinarId] = useState<string>()
  const timeline = useInfiniteQuery(timelineQuery(contactId, { types: types.join(',') || undefined, webinarId }))
  const everything = useInfiniteQuery(timelineQuery(contactId, {}))
  const events = timeline.data?.pages.flatMap(({ items }) => items) ?? []
  const isNarrowed = types.length > 0 || webinarId !== undefined

  return (
    <section className={styles.timeline} aria-label={words.timeline}>
      <div className={styles.head}>
        <h2>{words.timeline}</h2>
        <Space wrap>
          <Select<TimelineEventType[]>
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            style={{ width: 220 }}
            aria-label={words.allTypes}
            placeholder={words.allTypes}
            value={types}
            onChange={setTypes}
            options={typesOf(eventCounts)}
          />
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            style={{ width: 220 }}
            aria-label={words.webinarFilter}
            placeholder={words.webinarFilter}
            value={webinarId}
            onChange={setWebinarId}
            options={webinarsIn(everything.data?.pages.flatMap(({ items }) => items) ?? [])}
          />
        </Space>
      </div>
      {timeline.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {timeline.isError && !timeline.data && (
        <FailureNotice error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {timeline.data && events.length === 0 && (
        <EmptyGuide title={isNarrowed ? words.timelineEmptyFiltered : words.timelineEmpty} />
      )}
      {byDay(events).map(({ day, items }) => (
        <div key={day}>
          <h3 className={styles.day}>{dayWords(day)}</h3>
          <ol className={styles.events}>
            {items.map((event) => (
              <TimelineItem key={event.id} event={event} />
            ))}
          </ol>
        </div>
      ))}
      {timeline.hasNextPage && (
        <Button
          className={styles.more}
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {text.words.loadMore}
        </Button>
      )}
      {events.length > 0 && !timeline.hasNextPage && <p className={styles.end}>{words.timelineEnd}</p>}
    </section>
  )
}

function typesOf(counts: Props['eventCounts']) {
  const present = Object.entries(counts) as [TimelineEventType, number][]
  return present.map(([value, count]) => ({ value, label: `${words.eventTypes[value]} ${formatCount(count)}` }))
}

function webinarsIn(events: TimelineEvent[]) {
  const titles = new Map(events.flatMap(({ webinar }) => (webinar ? [[webinar.id, webinar.title] as const] : [])))
  return [...titles].map(([value, label]) => ({ value, label }))
}

function byDay(events: TimelineEvent[]): { day: string; items: TimelineEvent[] }[] {
  const days: { day: string; items: TimelineEvent[] }[] = []
  for (const event of events) {
    const day = dayKey(event.occurredAt)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(event)
    else days.push({ day, items: [event] })
  }
  return days
}

function dayWords(day: string): string {
  const now = inBeijing(new Date().toISOString())
  const noon = `${day}T04:00:00Z`
  const weekday = words.weekdays[inBeijing(noon).day()]
  const near =
    day === now.format('YYYY-MM-DD')
      ? words.today
      : day === now.subtract(1, 'day').format('YYYY-MM-DD')
        ? words.yesterday
        : weekday
  return `${formatDay(noon)} ${near}`
}
