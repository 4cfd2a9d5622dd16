import type { RegisterReply } from '../../../shared/contracts/visitor'

export type AskedForm = Extract<RegisterReply, { outcome: 'ask' }>

const byCode = new Map<string, AskedForm>()

/** A form that the server requested on one page, kept for the next page so that it need not be fetched again. */
export function keepAskedForm(code: string, asked: AskedForm): void {
  byCode.set(code, asked)
}

export function takeAskedForm(code: string): AskedForm | undefined {
  const asked = byCode.get(code)
  byCode.delete(code)
  return asked
}
