import { operatorChangeProblem } from './operator-change'

const owner = { id: 'a', role: 'owner', isDisabled: false } as const

describe('what an owner may change about a member', () => {
  it.each([
    ['nobody disables themselves', owner, { isDisabled: true }, { selfId: 'a', otherOwners: 3 }, 'own_account'],
    ['the last owner is not demoted', owner, { role: 'operator' }, { selfId: 'a', otherOwners: 0 }, 'last_owner'],
    ['the last owner is not disabled', owner, { isDisabled: true }, { selfId: 'b', otherOwners: 0 }, 'last_owner'],
    ['one of two owners may step down', owner, { role: 'viewer' }, { selfId: 'a', otherOwners: 1 }, null],
    [
      'a disabled owner does not count as an owner',
      { ...owner, isDisabled: true },
      { role: 'viewer' },
      { selfId: 'b', otherOwners: 0 },
      null,
    ],
    [
      'a viewer may be disabled',
      { id: 'v', role: 'viewer', isDisabled: false },
      { isDisabled: true },
      { selfId: 'a', otherOwners: 0 },
      null,
    ],
  ] as const)('%s', (_, target, change, around, expected) => {
    expect(operatorChangeProblem(target, change, around)).toBe(expected)
  })
})
