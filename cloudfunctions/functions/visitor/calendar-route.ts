import { AppError } from '../../../shared/contracts/app-error'
import { textIn } from '../../../shared/text/text-in'
import { calendarFile } from '../../features/registration/calendar-file'
import { guard, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { calendarPage } from './calendar-page'

/** Opened by a browser and not by a script: what keeps the file back is said on a page, with the way on. */
export function calendarRoute(app: App, deps: World): void {
  app.get('/api/visitor/webinars/:code/calendar.ics', guard('anyone'), async (c) => {
    const code = c.req.param('code') ?? ''
    c.header('cache-control', 'no-store')
    const page = (status: 401 | 404) =>
      c.html(calendarPage(status === 401 ? code : null, textIn(c.req.header('accept-language'))), status)

    const visitor = await c.env.who.visitor()
    if (!visitor) return page(401)
    try {
      const { content, method } = await calendarFile({ code, contactId: visitor.contactId }, deps)
      c.header('content-disposition', `attachment; filename="livehall-${code}.ics"`)
      return c.body(content, 200, { 'content-type': `text/calendar; charset=utf-8; method=${method}` })
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return page(404)
      throw error
    }
  })
}
