import { useState } from 'react'
import type { ChosenContacts } from '../../../../shared/contracts/contacts'
import type { ContactsFilter } from '../../gateway/contacts'

type Narrowed = Pick<ContactsFilter, 'search' | 'source' | 'tagId'>

/** Contacts ticked on this page, or all that match the filter. Another filter or page clears the selection. */
export function useContactSelection(filter: Narrowed, total: number) {
  const [ticked, setTicked] = useState<string[]>([])
  const [isEverybody, setIsEverybody] = useState(false)
  const who: ChosenContacts = isEverybody ? { filter } : { ids: ticked }

  return {
    who,
    ticked,
    isEverybody,
    count: isEverybody ? total : ticked.length,
    tick(ids: string[]) {
      setTicked(ids)
      setIsEverybody(false)
    },
    everybody: () => setIsEverybody(true),
    clear() {
      setTicked([])
      setIsEverybody(false)
    },
  }
}
