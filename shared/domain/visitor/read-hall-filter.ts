import type { WebinarStatus } from '../../contracts/webinar'

type HallFilter = { status?: WebinarStatus; folder?: string; search?: string }

const STATUSES: WebinarStatus[] = ['live', 'upcoming', 'ended']
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SEARCH_MAX_LENGTH = 64

/** The filter an address names, as far as it makes sense: old or mistyped ones open the whole hall. */
export function readHallFilter({ status, folder, search }: Record<string, string | undefined>): HallFilter {
  return {
    status: STATUSES.find((known) => known === status),
    folder: folder && ID.test(folder) ? folder : undefined,
    search: decoded(search).trim().slice(0, SEARCH_MAX_LENGTH) || undefined,
  }
}

/** WeChat hands a page its parameters as they were written, a browser's router has them decoded. */
function decoded(value = ''): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
