import type { ReactNode } from 'react'

/** The indicator above a page while it is pulled down; null where the platform draws it. */
export function usePullRefresh(refresh: () => Promise<void>): ReactNode
