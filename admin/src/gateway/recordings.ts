import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  listRecordingsRoute,
  readTranscriptRoute,
  searchTranscriptsRoute,
} from '../../../shared/contracts/recordings'
import { call } from './call'

export const recordingsQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['recordings', webinarId],
    queryFn: ({ signal }) =>
      call<typeof listRecordingsRoute>({ path: `/api/admin/webinars/${webinarId}/recordings`, signal }),
  })

export const transcriptQuery = (recordingId: string) =>
  queryOptions({
    queryKey: ['recordings', 'transcript', recordingId],
    queryFn: ({ signal }) =>
      call<typeof readTranscriptRoute>({ path: `/api/admin/recordings/${recordingId}/transcript`, signal }),
  })

export const transcriptSearchQuery = (search: string, page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['recordings', 'search', search, page],
    queryFn: ({ signal }) =>
      call<typeof searchTranscriptsRoute>({
        path: '/api/admin/transcripts',
        query: { search, page: String(page), pageSize: String(pageSize) },
        signal,
      }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
