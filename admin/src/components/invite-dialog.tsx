import { useState } from 'react'
import { Alert, Form, Modal, Radio, Select } from 'antd'
import type { ChosenContacts } from '../../../shared/contracts/contacts'
import type { Tag } from '../../../shared/contracts/tags'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import { formatTime } from '../format/date-time'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'

type Audience = 'registered' | 'watched' | 'not_watched'
type Choices = { tags: Tag[]; webinars: WebinarRow[]; isSearching: boolean; onSearch: (search: string) => void }
type Props = {
  choices: Choices
  /** Given: people chosen already, who are only asked where to. */
  chosen?: { who: ChosenContacts; title: string }
  /** Given: where to is settled. */
  to?: { id: string; title: string; isOver: boolean }[]
  isBusy: boolean
  error: unknown
  onInvite: (invitation: { webinarIds: string[]; who: ChosenContacts }) => void
  onClose: () => void
}

const words = text.program
const AUDIENCES: Audience[] = ['registered', 'watched', 'not_watched']

/** Asks for people and webinars, except for those that are given. */
export function InviteDialog({ choices, chosen, to, isBusy, error, onInvite, onClose }: Props) {
  const open = to?.filter(({ isOver }) => !isOver)
  const [by, setBy] = useState<'tag' | 'group'>('tag')
  const [tagId, setTagId] = useState<string>()
  const [groupOf, setGroupOf] = useState<string>()
  const [audience, setAudience] = useState<Audience>('registered')
  const [webinarIds, setWebinarIds] = useState<string[]>(open?.length === 1 ? open.map(({ id }) => id) : [])
  const who =
    chosen?.who ??
    (by === 'tag' ? tagId && { filter: { tagId } } : groupOf && { group: { webinarId: groupOf, audience } })
  const webinarOptions = choices.webinars.map(({ id, title, startsAt, status }) => ({
    value: id,
    label: `${title} · ${formatTime(startsAt)}`,
    isOver: status === 'ended',
  }))

  return (
    <Modal
      open
      width={520}
      title={chosen?.title ?? words.inviteTitle}
      okText={words.inviteConfirm}
      okButtonProps={{ disabled: !who || webinarIds.length === 0, loading: isBusy }}
      onOk={() => who && onInvite({ webinarIds, who })}
      onCancel={onClose}
    >
      <FailureAlert error={error} />
      <Alert type="info" showIcon message={words.inviteNote} style={{ marginBottom: 16 }} />
      <Form layout="vertical">
        {!chosen && (
          <Form.Item label={words.who}>
            <Radio.Group
              value={by}
              options={(['tag', 'group'] as const).map((value) => ({ value, label: words.by[value] }))}
              onChange={({ target }) => setBy(target.value as 'tag' | 'group')}
            />
          </Form.Item>
        )}
        {!chosen && by === 'tag' && (
          <Form.Item label={words.tag} htmlFor="invite-tag" extra={choices.tags.length === 0 && text.tags.none}>
            <Select
              id="invite-tag"
              showSearch
              optionFilterProp="label"
              value={tagId}
              onChange={setTagId}
              options={choices.tags.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        {!chosen && by === 'group' && (
          <>
            <Form.Item label={words.group} htmlFor="invite-group">
              <Select
                id="invite-group"
                showSearch
                filterOption={false}
                loading={choices.isSearching}
                value={groupOf}
                onSearch={choices.onSearch}
                onChange={setGroupOf}
                options={webinarOptions}
              />
            </Form.Item>
            <Form.Item label={words.audience}>
              <Radio.Group
                value={audience}
                options={AUDIENCES.map((value) => ({ value, label: text.workflows.audiences[value] }))}
                onChange={({ target }) => setAudience(target.value as Audience)}
              />
            </Form.Item>
          </>
        )}
        {(!open || open.length !== 1) && (
          <Form.Item label={words.to} htmlFor="invite-to" extra={words.toHint}>
            <Select
              id="invite-to"
              mode="multiple"
              showSearch
              maxCount={50}
              filterOption={open ? undefined : false}
              optionFilterProp="label"
              loading={!open && choices.isSearching}
              value={webinarIds}
              onSearch={open ? undefined : choices.onSearch}
              onChange={setWebinarIds}
              options={
                open
                  ? open.map(({ id, title }) => ({ value: id, label: title }))
                  : webinarOptions.filter(({ isOver }) => !isOver)
              }
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
