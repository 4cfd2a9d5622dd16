import { guard, type App } from '../../wiring/http/app'

/** The document of this function, from the routes themselves. Bound last, so that all of them are in it. */
export function openapiRoute(app: App): void {
  // Made once, when somebody first asks: making it takes many times the memory of its text.
  let document: string | undefined
  app.get('/api/admin/openapi.json', guard('viewer'), (c) => {
    const info = {
      title: 'LiveHall admin API',
      version: '1',
      description: 'What the panel calls. Sign in at POST /api/admin/auth/sign-in/email; the session is a cookie.',
    }
    document ??= JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info }))
    return c.body(document, 200, { 'content-type': 'application/json' })
  })
}
