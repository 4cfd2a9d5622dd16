/** Calls the console's server. The message of an error is meant for the person at the console. */
export async function ask<Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(`/sandbox/api/${path}`, { method, ...content }).catch(() => {
    throw new Error('控制台的服务没有响应，npm start 还在运行吗？')
  })
  const answer = (await response.json().catch(() => null)) as { error?: { message: string } } | null
  if (!response.ok) throw new Error(answer?.error?.message ?? `HTTP ${response.status}`)
  return answer as Answer
}
