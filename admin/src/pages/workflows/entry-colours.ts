import type { EntryOutcome } from '../../../../shared/contracts/workflows'

export const ENTRY_COLOURS: Record<EntryOutcome, string | undefined> = {
  waiting: 'processing',
  done: 'success',
  already: undefined,
  refused: 'error',
}
