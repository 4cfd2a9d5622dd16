import { useEffect, useState } from 'react'
import { Button, DatePicker, Form, Input, Select, Space, TreeSelect } from 'antd'
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import type { Dayjs } from 'dayjs'
import type { Folder } from '../../../../shared/contracts/folders'
import { PROVIDER_IDS } from '../../../../shared/contracts/live-providers'
import type { WebinarListState } from '../../../../shared/contracts/webinars'
import { folderTree } from '../../components/folder-tree-data'
import { fromWallClock, toWallClock } from '../../format/date-time'
import { text } from '../../text/text'
import type { ListFilter } from './use-list-filter'
import styles from './filter-bar.module.css'

const STATES: WebinarListState[] = ['at_provider', 'imported', 'deleted_there', 'removed']

type Values = {
  search?: string
  range?: [Dayjs, Dayjs] | null
  folderId?: string
  isListed?: string
  provider?: string
  state?: string
  warnings?: string
  campaignId?: string
}
type Props = {
  isNarrow: boolean
  filter: ListFilter
  folders: Folder[]
  campaigns: { id: string; name: string }[]
  onChange: (part: ListFilter) => void
  onClear: () => void
}

export function FilterBar({ isNarrow, filter, folders, campaigns, onChange, onClear }: Props) {
  const words = text.webinars.filter
  const [form] = Form.useForm<Values>()
  const { search, startsFrom, startsTo, folderId, isListed, provider, state, warnings, campaignId } = filter
  const isUsed = [folderId, isListed, provider, state, warnings, campaignId].some(Boolean)
  const [wantsOpen, setWantsOpen] = useState<boolean>()
  const isOpen = wantsOpen ?? isUsed
  useEffect(() => {
    form.setFieldsValue({ search, folderId, isListed, provider, state, warnings, campaignId })
    form.setFieldValue('range', startsFrom && startsTo ? [toWallClock(startsFrom), toWallClock(startsTo)] : null)
  }, [form, search, startsFrom, startsTo, folderId, isListed, provider, state, warnings, campaignId])

  function apply({ range, ...values }: Values) {
    onChange({
      ...values,
      startsFrom: range ? fromWallClock(range[0].startOf('day')) : undefined,
      startsTo: range ? fromWallClock(range[1].endOf('day')) : undefined,
    })
  }

  return (
    <Form<Values> form={form} name="webinar-filter" aria-label={words.label} className={styles.bar} onFinish={apply}>
      <Form.Item name="search" label={words.search}>
        <Input allowClear maxLength={64} placeholder={words.searchPlaceholder} onClear={() => form.submit()} />
      </Form.Item>
      <Form.Item name="range" label={words.time} hidden={isNarrow && !isOpen}>
        <DatePicker.RangePicker onChange={() => form.submit()} />
      </Form.Item>
      <Form.Item name="folderId" label={text.webinars.columns.folder} hidden={!isOpen}>
        <TreeSelect
          allowClear
          treeDefaultExpandAll
          treeData={folderTree(folders)}
          placeholder={text.webinars.folders.all}
          onChange={() => form.submit()}
        />
      </Form.Item>
      <Form.Item name="isListed" label={words.listed} hidden={!isOpen}>
        <Select
          allowClear
          placeholder={words.listedAll}
          onChange={() => form.submit()}
          options={[
            { value: 'true', label: words.listedYes },
            { value: 'false', label: words.listedNo },
          ]}
        />
      </Form.Item>
      <Form.Item name="provider" label={words.provider} hidden={!isOpen}>
        <Select
          allowClear
          placeholder={words.providerAll}
          onChange={() => form.submit()}
          options={PROVIDER_IDS.map((value) => ({ value, label: text.words.provider[value] }))}
        />
      </Form.Item>
      <Form.Item name="campaignId" label={text.webinars.columns.campaign} hidden={!isOpen}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={words.campaignAll}
          onChange={() => form.submit()}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="warnings" label={text.syncLog.filter} hidden={!isOpen}>
        <Select
          allowClear
          placeholder={text.syncLog.filterAll}
          onChange={() => form.submit()}
          options={[
            { value: 'open', label: text.syncLog.filterOpen },
            { value: 'none', label: text.syncLog.filterNone },
          ]}
        />
      </Form.Item>
      <Form.Item name="state" label={words.state} hidden={!isOpen}>
        <Select
          allowClear
          placeholder={words.stateAll}
          onChange={() => form.submit()}
          options={STATES.map((value) => ({ value, label: words.states[value] }))}
        />
      </Form.Item>
      <Space className={styles.buttons}>
        <Button type="primary" htmlType="submit">
          {text.words.search}
        </Button>
        <Button onClick={onClear}>{text.words.reset}</Button>
        <Button
          type="link"
          aria-expanded={isOpen}
          icon={isOpen ? <UpOutlined /> : <DownOutlined />}
          iconPosition="end"
          onClick={() => setWantsOpen(!isOpen)}
        >
          {isOpen ? words.fold : words.unfold}
        </Button>
      </Space>
    </Form>
  )
}
