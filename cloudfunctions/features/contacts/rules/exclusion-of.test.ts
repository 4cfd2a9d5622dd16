import { domainAmong, readDomain } from './domains'
import { exclusionOf } from './exclusion-of'
import { isAddress } from './is-address'

const rules = { accountUsers: new Set(['boss@acme.com', 'panel@partner.cn']), domains: ['acme.com', 'test.example'] }

it.each([
  ['guest@gmail.com', undefined],
  ['boss@acme.com', { reason: 'account_user' }],
  ['panel@partner.cn', { reason: 'account_user' }],
  ['anyone@acme.com', { reason: 'domain', domain: 'acme.com' }],
  ['anyone@mail.acme.com', { reason: 'domain', domain: 'acme.com' }],
  ['anyone@notacme.com', undefined],
  ['anyone@acme.com.evil.org', undefined],
  ['someone at home', { reason: 'invalid' }],
  ['"a@gmail.com"@acme.com', { reason: 'invalid' }],
])('decides about %s', (email, exclusion) => {
  expect(exclusionOf(email, rules)).toEqual(exclusion)
})

it.each([
  ['acme.com', 'acme.com'],
  [' ACME.com ', 'acme.com'],
  ['@acme.com', 'acme.com'],
  ['lei.li@acme.com', 'acme.com'],
  ['https://acme.com/about?x=1', 'acme.com'],
  ['*.acme.com', 'acme.com'],
  ['ａｃｍｅ.com', 'acme.com'],
  ['公司.中国', '公司.中国'],
  ['localhost', undefined],
  ['acme .com', undefined],
  ['-acme.com', undefined],
  ['', undefined],
  ['acme..com', undefined],
])('reads %j as the domain %s', (typed, domain) => {
  expect(readDomain(typed)).toBe(domain)
})

it('compares the part after the last @, whatever its case', () => {
  expect(domainAmong('odd@name@Sub.ACME.com', ['acme.com'])).toBe('acme.com')
})

it.each([
  'a@b',
  'a b@c.com',
  '@c.com',
  'a@.com',
  'a@c..com',
  'a@c.1',
  `${'x'.repeat(300)}@c.com`,
  'a@c.com\n',
  'no-address',
])('rejects %j as an address that mail cannot reach', (text) => {
  expect(isAddress(text)).toBe(false)
})

it.each(['a@c.com', 'first.last+tag@mail.c.co.uk', '用户@例子.公司', 'a@c.museum'])(
  'accepts %s as an address',
  (text) => {
    expect(isAddress(text)).toBe(true)
  },
)
