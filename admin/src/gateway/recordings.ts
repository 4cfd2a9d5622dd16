import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './api'

export const recordingsQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['recordings', webinarId],
    queryFn: ({ signal }) => api.listRecordings({ params: { id: webinarId }, signal }),
  })

export const transcriptQuery = (recordingId: string) =>
  queryOptions({
    queryKey: ['recordings', 'transcript', recordingId],
    queryFn: ({ signal }) => api.readTranscript({ params: { id: recordingId }, signal }),
  })

export const transcriptSearchQuery = (search: string, page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['recordings', 'search', search, page],
    queryFn: ({ signal }) =>
      api.searchTranscripts({ query: { search, page: String(page), pageSize: String(pageSize) }, signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
