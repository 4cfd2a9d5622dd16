import { useState } from 'react'
import { Button, Space, Tag } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { HallSettings } from '../../../../shared/contracts/hall-settings'
import { StatusTag } from '../../components/status-tag'
import { WebinarCover } from '../../components/webinar-cover'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import { PickWebinarDialog } from './pick-webinar-dialog'
import styles from './hall-page.module.css'

export type Slide = HallSettings['carousel'][number]
type Props = { value?: Slide[]; disabled: boolean; onChange?: (slides: Slide[]) => void }

const words = text.hall
const MOST_SLIDES = 8

export function CarouselEditor({ value = [], disabled, onChange }: Props) {
  const [isPicking, setIsPicking] = useState(false)
  const isFull = value.length >= MOST_SLIDES

  return (
    <>
      <div className={styles.head}>
        <span className={styles.faint}>{isFull ? words.carouselFull : words.carouselHint}</span>
        {!disabled && (
          <Button icon={<PlusOutlined />} disabled={isFull} onClick={() => setIsPicking(true)}>
            {words.carouselAdd}
          </Button>
        )}
      </div>
      {value.length === 0 && <div className={styles.blank}>{words.carouselEmpty}</div>}
      <ol className={styles.slides}>
        {value.map((slide, index) => (
          <li key={slide.id} className={styles.slide}>
            <span className={styles.number}>{index + 1}</span>
            <WebinarCover title={slide.title} url={slide.coverUrl} width={88} />
            <div className={styles.words}>
              <div className={styles.title} title={slide.title}>
                {slide.title}
              </div>
              <Space size={8} wrap>
                <StatusTag status={slide.status} />
                <span className={styles.faint}>{formatTime(slide.startsAt)}</span>
                {!slide.isListed && <Tag color="warning">{words.unlistedInCarousel}</Tag>}
              </Space>
            </div>
            {!disabled && (
              <Space size={0}>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  aria-label={words.moveUp(slide.title)}
                  onClick={() => onChange?.(swap(index, index - 1))}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  disabled={index === value.length - 1}
                  aria-label={words.moveDown(slide.title)}
                  onClick={() => onChange?.(swap(index, index + 1))}
                />
                <Button
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  aria-label={words.carouselRemove(slide.title)}
                  onClick={() => onChange?.(value.filter(({ id }) => id !== slide.id))}
                />
              </Space>
            )}
          </li>
        ))}
      </ol>
      {isPicking && (
        <PickWebinarDialog
          taken={value.map(({ id }) => id)}
          onClose={() => setIsPicking(false)}
          onPick={(slide) => {
            onChange?.([...value, slide])
            setIsPicking(false)
          }}
        />
      )}
    </>
  )

  function swap(from: number, to: number): Slide[] {
    const next = [...value]
    const [moved] = next.splice(from, 1)
    if (moved) next.splice(to, 0, moved)
    return next
  }
}
