import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from './tags'
import { webinarsQuery } from './webinars'

/** What an invitation can be made of: tags, and webinars found by their title, whose groups or which themselves are meant. */
export function useInviteChoices() {
  const [search, setSearch] = useState('')
  const tags = useQuery(tagsQuery)
  const webinars = useQuery(webinarsQuery({ search: search || undefined, pageSize: 50 }))
  return {
    tags: tags.data?.items ?? [],
    webinars: webinars.data?.items ?? [],
    isSearching: webinars.isFetching,
    onSearch: setSearch,
  }
}
