export type Reply<Body = unknown> = { status: number; body: Body; headers: Headers }

/** A browser of one person: keeps its cookies, sends JSON, does not follow redirects. */
export type HttpClient = {
  get<Body>(path: string): Promise<Reply<Body>>
  post<Body>(path: string, body?: unknown): Promise<Reply<Body>>
  put<Body>(path: string, body?: unknown): Promise<Reply<Body>>
  patch<Body>(path: string, body?: unknown): Promise<Reply<Body>>
  delete<Body>(path: string, body?: unknown): Promise<Reply<Body>>
  /** Multipart: strings and files. */
  upload<Body>(
    path: string,
    parts: Record<string, string | { name: string; type: string; bytes: Uint8Array }>,
  ): Promise<Reply<Body>>
  request(url: string, init?: RequestInit): Promise<Response>
  cookies: Map<string, string>
}

export function httpClient(origin: string, headers: Record<string, string> = {}): HttpClient {
  const cookies = new Map<string, string>()

  async function request(url: string, init: RequestInit = {}): Promise<Response> {
    const target = url.startsWith('http') ? url : origin + url
    const isOwn = target.startsWith(origin)
    const cookie = isOwn ? [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') : ''
    const response = await fetch(target, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
    })
    if (isOwn) for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), value)
  }

  async function send<Body>(method: string, path: string, body?: unknown): Promise<Reply<Body>> {
    const response = await request(path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return reply(response)
  }

  return {
    cookies,
    request,
    get: (path) => send('GET', path),
    post: (path, body = {}) => send('POST', path, body),
    put: (path, body = {}) => send('PUT', path, body),
    patch: (path, body = {}) => send('PATCH', path, body),
    delete: (path, body) => send('DELETE', path, body),
    async upload(path, parts) {
      const form = new FormData()
      for (const [name, part] of Object.entries(parts)) {
        if (typeof part === 'string') form.set(name, part)
        else form.set(name, new File([Buffer.from(part.bytes)], part.name, { type: part.type }))
      }
      return reply(await request(path, { method: 'POST', body: form }))
    },
  }
}

async function reply<Body>(response: Response): Promise<Reply<Body>> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers }
}
