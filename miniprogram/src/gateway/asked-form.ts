import type { RegisterReply } from '../../../shared/contracts/visitor'

export type AskedForm = Extract<RegisterReply, { outcome: 'ask' }>

const byCode = new Map<string, AskedForm>()

/** A form the server asked for on one page, to be filled in on the next without asking twice. */
export function keepAskedForm(code: string, asked: AskedForm): void {
  byCode.set(code, asked)
}

export function takeAskedForm(code: string): AskedForm | undefined {
  const asked = byCode.get(code)
  byCode.delete(code)
  return asked
}
