const OFFSET_MS = 8 * 3600_000
const START_TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/

export const NO_TIME = '0000-00-00 00:00:00'

/** A business error: HTTP 200 with VHall's code. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly msg: string,
    readonly data: unknown = {},
  ) {
    super(`${code} ${msg}`)
  }
}

export const noSuchWebinar = () => new Refusal(12002, '活动不存在或已删除')
/** No source states the real codes of a missing or malformed field; 600 is the one documented for a draw. */
export const badField = (name: string, why = '参数错误') => new Refusal(600, `${why}：${name}`)

/** Beijing time without a zone. */
export function beijing(at: number | undefined): string {
  if (at === undefined) return NO_TIME
  return new Date(at + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** `YYYY-MM-DD HH:mm`; a start with seconds is refused. */
export function readStartTime(text: string): number {
  const parts = START_TIME.exec(text)
  if (!parts) throw badField('start_time', '开始时间格式错误')

  const [, year, month, day, hour, minute] = parts
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - OFFSET_MS
}

/** The parameters of one call, checked when they are read. */
export class Params {
  constructor(private readonly values: Record<string, string>) {}

  text(name: string): string | undefined {
    return this.values[name]
  }

  need(name: string): string {
    const value = this.values[name]
    if (value === undefined || value === '') throw badField(name, '缺少参数')
    return value
  }

  int(name: string): number | undefined {
    const value = this.values[name]
    if (value === undefined || value === '') return undefined
    if (!/^-?\d+$/.test(value)) throw badField(name)
    return Number(value)
  }

  needInt(name: string): number {
    this.need(name)
    return this.int(name) ?? 0
  }

  oneOf<T extends number>(name: string, allowed: readonly T[]): T {
    const value = this.needInt(name)
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw badField(name)
    return found
  }

  /** Requesting more rows than the operation's maximum is not an error at VHall; it returns the maximum. */
  page<T>(rows: readonly T[], cap: number, { required = false, usual = 20 } = {}): { total: number; list: T[] } {
    const pos = (required ? this.needInt('pos') : this.int('pos')) ?? 0
    const limit = (required ? this.needInt('limit') : this.int('limit')) ?? usual
    if (pos < 0 || limit < 1) throw badField(pos < 0 ? 'pos' : 'limit')
    return { total: rows.length, list: rows.slice(pos, pos + Math.min(limit, cap)) }
  }
}
