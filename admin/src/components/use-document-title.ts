import { useEffect } from 'react'
import { text } from '../text/text'

export function useDocumentTitle(page: string) {
  useEffect(() => {
    document.title = text.frame.documentTitle(page)
  }, [page])
}
