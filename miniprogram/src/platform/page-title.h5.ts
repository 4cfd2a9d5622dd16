import { useEffect } from 'react'
import { usePageVisible } from './page-visible'

/** Pages stay alive under the one on top, so each names the tab again when it is shown. */
export function usePageTitle(title: string): void {
  const isVisible = usePageVisible()
  useEffect(() => {
    if (isVisible) document.title = title
  }, [isVisible, title])
}
