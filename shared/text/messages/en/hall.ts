import type { Texts } from '../texts'
import type { hall as zh } from '../zh/hall'

export const hall: Texts<typeof zh> = {
  carousel_webinar_twice: 'A webinar can be in the carousel only once',
  carousel_webinar_gone: 'One of the webinars no longer exists. Reload and try again',
  carousel_full: ({ most }) => `The carousel holds ${most} at most; take one out in the hall settings first`,
}
