import { html } from 'hono/html'
import type { ServerText } from '../../../shared/text/server-text'
import { htmlPage, type Page } from '../../wiring/http/html-page'

/** Why there is no file: the person is not known in this browser, or there is no such webinar (`code` is null). */
export function calendarPage(code: string | null, { calendar, shortLink }: ServerText): Page {
  const { title, hint, way } =
    code === null
      ? { title: shortLink.unknownTitle, hint: shortLink.unknownHint, way: shortLink.toHall }
      : { title: calendar.signInTitle, hint: calendar.signInHint, way: calendar.toWebinar }
  const path = code === null ? '/m/hall' : `/m/webinar?code=${encodeURIComponent(code)}`
  return htmlPage(
    shortLink.locale,
    title,
    html`<h1>${title}</h1>
      <p>${hint}</p>
      <a href="${path}">${way}</a>`,
  )
}
