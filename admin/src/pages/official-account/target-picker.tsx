import { useState } from 'react'
import { Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { OfficialAccountMenu } from '../../../../shared/contracts/official-account'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'

type Target = { url: string; pagePath: string }
type Props = { value: Target; menu: OfficialAccountMenu; disabled: boolean; onPick: (target: Target) => void }

const words = text.officialAccount.menu
const HALL = 'hall'
const SHOWN = 20

/** The hall or one webinar, found by its title; both addresses are filled in. */
export function TargetPicker({ value, menu, disabled, onPick }: Props) {
  const [search, setSearch] = useState('')
  const found = useQuery(webinarsQuery({ search: search || undefined, page: 1, pageSize: SHOWN }))
  const webinars = (found.data?.items ?? []).filter(({ link }) => link !== '')
  const chosen = value.url === menu.hallUrl ? HALL : webinars.find(({ link }) => link === value.url)?.code

  function pick(key: string) {
    if (key === HALL) return onPick({ url: menu.hallUrl, pagePath: menu.hallPagePath })
    const webinar = webinars.find(({ code }) => code === key)
    if (webinar) onPick({ url: webinar.link, pagePath: `pages/webinar/index?code=${webinar.code}` })
  }

  return (
    <Select
      showSearch
      value={chosen ?? (value.url ? words.custom : undefined)}
      disabled={disabled}
      aria-label={words.target}
      placeholder={words.targetPlaceholder}
      filterOption={false}
      loading={found.isFetching}
      onSearch={setSearch}
      onChange={pick}
      options={[
        { value: HALL, label: words.hall },
        ...webinars.map(({ code, title }) => ({ value: code, label: title })),
      ]}
    />
  )
}
