import { DrizzleQueryError } from 'drizzle-orm'
import { ProviderError } from '../../cloudfunctions/ports/live-provider'
import { makeLog } from '../../cloudfunctions/wiring/log'

/** A failed statement's own error: parameters in the message, and colliding values in PostgreSQL's detail. */
function failedStatement(): Error {
  const refused = Object.assign(new Error('duplicate key value violates unique constraint "contact_identities_pk"'), {
    code: '23505',
    detail: 'Key (kind, value)=(email, lin.xiaoyu@example.com) already exists.',
  })
  return new DrizzleQueryError('insert into contacts values ($1, $2)', ['林晓雨', '+8613800138001'], refused)
}

describe('a log line about a failed statement', () => {
  it.each([
    ['as an error', () => ({ action: 'import.failed', err: failedStatement() })],
    [
      'inside another error',
      () => ({ action: 'import.failed', err: new Error('The import stopped', { cause: failedStatement() }) }),
    ],
    [
      'as the queue reports it',
      () => ({ action: 'worker', message: `Failed task 7 with error '${failedStatement().message}'` }),
    ],
  ])('names the error without personal data, %s', (_how, line) => {
    const written: string[] = []

    makeLog('info', { write: (text) => void written.push(text) }).error(line())

    const text = written.join('')
    expect(text).toContain('insert into contacts')
    expect(text).not.toMatch(/林晓雨|13800138001|lin\.xiaoyu/)
  })

  it("masks the people in a provider's message, and keeps the rest", () => {
    const written: string[] = []
    const message = 'User lin.xiaoyu@example.com does not exist or does not belong to this account.'

    makeLog('info', { write: (text) => void written.push(text) }).warn({
      action: 'job.sync-all',
      providerMessage: message,
      err: new ProviderError('refused', message),
    })

    const text = written.join('')
    expect(text).toContain('does not belong to this account')
    expect(text).not.toContain('lin.xiaoyu')
  })

  it('keeps what an engineer needs: the code and where it happened', () => {
    const written: string[] = []

    makeLog('info', { write: (text) => void written.push(text) }).error({
      action: 'import.failed',
      err: failedStatement(),
    })

    const { err } = JSON.parse(written.join('')) as { err: { cause: { code: string; message: string }; stack: string } }
    expect(err.cause).toMatchObject({ code: '23505', message: expect.stringContaining('contact_identities_pk') })
    expect(err.stack).toContain('log-holds-no-personal-data')
  })
})
