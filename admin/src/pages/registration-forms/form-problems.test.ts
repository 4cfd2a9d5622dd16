import type { FormField } from '../../../../shared/contracts/registration-form'
import { problemsOf } from './form-problems'

const field = (part: Partial<FormField>): FormField => ({
  key: 'company',
  type: 'text',
  label: '公司',
  placeholder: '',
  help: '',
  isRequired: false,
  options: [],
  alias: '',
  defaultValue: '',
  ...part,
})
const wrongFields = (...fields: FormField[]) => Object.keys(problemsOf('报名表', fields))

describe('the problems of a registration form', () => {
  it('are none when every question has a label and every choice two different options', () => {
    expect(problemsOf('报名表', [field({}), field({ type: 'single', options: ['是', '否'] })])).toEqual({})
  })

  it('name the title and each question by the server’s paths', () => {
    expect(Object.keys(problemsOf(' ', [field({}), field({ label: ' ' })]))).toEqual(['title', 'fields.1.label'])
  })

  it.each([
    ['one option', ['是']],
    ['an empty option', ['是', ' ']],
    ['the same option twice', ['是', ' 是']],
  ])('name a choice with %s', (_, options) => {
    expect(wrongFields(field({ type: 'multiple', options }))).toEqual(['fields.0.options'])
  })

  it('ignore the options that a question kept from another type', () => {
    expect(wrongFields(field({ type: 'text', options: ['是'] }))).toEqual([])
  })
})
