import { changesBetween } from './changes-between'

describe('what an audit entry shows', () => {
  it('omits what stayed the same, at any depth', () => {
    const changes = changesBetween(
      { title: '旧', folderId: null, fields: [{ key: 'a' }] },
      { title: '新', folderId: null, fields: [{ key: 'a' }] },
    )

    expect(changes).toEqual([{ field: 'title', before: '旧', after: '新' }])
  })

  it('shows a creation and a deletion by every field', () => {
    expect(changesBetween(null, { name: '新分组' })).toEqual([{ field: 'name', before: null, after: '新分组' }])
    expect(changesBetween({ name: '旧分组' }, null)).toEqual([{ field: 'name', before: '旧分组', after: null }])
  })

  it('shows no secret, even if one was written', () => {
    expect(
      changesBetween(
        { secretKey: 'a', password: 'b' },
        { secretKey: 'c', password: 'd', sealedCredentials: 'e', accessToken: 'f' },
      ),
    ).toEqual([])
    expect(changesBetween(null, { isSecretReplaced: true })).toEqual([
      { field: 'isSecretReplaced', before: null, after: true },
    ])
  })
})
