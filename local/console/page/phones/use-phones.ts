import { useState } from 'react'
import type { PageWish } from './use-phone'

const KEPT = 'livehall.console.phones'
const FIRST_OF_ALL = ['alice']

/** Which phones are open: at most two, and the same ones after a reload. */
export function usePhones() {
  const [open, setOpen] = useState(read)
  const [wishes, setWishes] = useState<Record<string, PageWish>>({})

  function keep(keys: string[]) {
    setOpen(keys)
    localStorage.setItem(KEPT, JSON.stringify(keys))
  }

  return {
    open,
    show: (key: string) => open.includes(key) || keep([key, ...open.slice(1)]),
    showBeside: (key: string) => open.includes(key) || keep([...open.slice(0, 1), key]),
    close(key: string) {
      keep(open.filter((one) => one !== key))
      setWishes(({ [key]: _over, ...others }) => others)
    },
    wishOf: (key: string): PageWish | undefined => wishes[key],
    /** Opens the page on the first phone, and opens a phone when there is none. */
    openPage(address: string) {
      const [first = FIRST_OF_ALL[0] ?? ''] = open
      if (open.length === 0) keep([first])
      setWishes((before) => ({ ...before, [first]: { address } }))
    },
  }
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string').slice(0, 2) : FIRST_OF_ALL
  } catch {
    return FIRST_OF_ALL
  }
}
