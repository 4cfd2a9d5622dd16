import { finerTimes, stayMatcher, type KnownStay } from './match-stays'

const stay = (source_key: string, start: string, end: string | null, who: Partial<KnownStay> = {}): KnownStay => ({
  source_key,
  kind: 'live',
  viewer_key: null,
  email: 'an@example.com',
  name: '安',
  started_at: new Date(`2026-11-10T${start}Z`),
  ended_at: end === null ? null : new Date(`2026-11-10T${end}Z`),
  precision: 'second',
  ...who,
})

describe('a stored stay is matched', () => {
  const stored = stay('stored', '11:00:20', '12:00:40')

  it.each<[string, KnownStay, boolean]>([
    ['without seconds', stay('sent', '11:00:00', '12:00:00'), true],
    ['rounded up', stay('sent', '11:01:00', '12:01:00'), true],
    ['with its address in capitals', stay('sent', '11:00:20', '12:00:40', { email: 'AN@example.com' }), true],
    ['a minute later', stay('sent', '11:01:20', '12:00:40'), false],
    ['of somebody else', stay('sent', '11:00:20', '12:00:40', { email: 'bo@example.com' }), false],
    ['of a replay', stay('sent', '11:00:20', '12:00:40', { kind: 'replay' }), false],
    ['by the name alone, where an address is known', stay('sent', '11:00:20', '12:00:40', { email: null }), false],
  ])('%s: %#', (_, sent, isFound) => {
    expect(stayMatcher([stored]).find(sent)).toBe(isFound ? stored : undefined)
  })

  it('by its name in any letter case and width where nothing else is known', () => {
    const guest = stay('guest', '11:00:20', null, { email: null, name: 'iPhone  ' })
    expect(stayMatcher([guest]).find(stay('sent', '11:00:20', null, { email: null, name: 'ＩＰＨＯＮＥ' }))).toBe(guest)
  })

  it('only within its own session of the provider', () => {
    const one = { ...stored, external_session_id: 'one' }
    expect(stayMatcher([one]).find({ ...stored, external_session_id: 'two' })).toBeUndefined()
  })

  it('only once, so that two stays in one minute remain two', () => {
    const second = stay('second', '11:00:45', '11:00:50')
    const matcher = stayMatcher([stored, second])
    expect(matcher.find(stay('a', '11:00:00', '12:00:00'))).toBe(stored)
    expect(matcher.find(stay('b', '11:00:00', '11:00:00'))).toBe(second)
    expect(matcher.find(stay('c', '11:00:00', '11:00:00'))).toBeUndefined()
    expect(matcher.left()).toEqual([])
  })

  it('and keeps its seconds when the new one has none, but not when the new one has other seconds', () => {
    const coarse = stay('sent', '11:00:00', '12:00:00')
    const exact = stay('sent', '11:00:25', '12:00:40')
    expect(finerTimes(coarse, stored)).toMatchObject({ started_at: stored.started_at, ended_at: stored.ended_at })
    expect(finerTimes(exact, stored)).toEqual(exact)
    expect(finerTimes({ ...exact, precision: 'minute' }, stored)).toMatchObject({ precision: 'second' })
    expect(finerTimes(exact, { ...stored, precision: 'minute' })).toEqual(exact)
  })
})
