import { listRecordingsRoute, readTranscriptRoute, searchTranscriptsRoute } from '../../../shared/contracts/recordings'
import { listRecordings } from '../../features/sync/list-recordings'
import { searchTranscripts } from '../../features/sync/search-transcripts'
import { viewTranscript } from '../../features/sync/view-transcript'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function recordingRoutes(app: App, deps: World): void {
  answer(app, listRecordingsRoute, async (c) => c.json(await listRecordings(c.req.valid('param'), deps), 200))
  answer(app, readTranscriptRoute, async (c) => c.json(await viewTranscript(c.req.valid('param'), deps), 200))
  answer(app, searchTranscriptsRoute, async (c) => c.json(await searchTranscripts(c.req.valid('query'), deps), 200))
}
