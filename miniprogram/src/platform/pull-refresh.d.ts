import type { ReactNode } from 'react'

/** What is drawn above a page while it is pulled; null where the platform draws it. */
export function usePullRefresh(refresh: () => Promise<void>): ReactNode
