import type { KeyboardEvent } from 'react'

/** For forms whose saving reaches visitors or a provider: Enter in a field ends the entry there and saves nothing. */
export function noSubmitByEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
