import type { FormField, SentFormField } from '../../contracts/registration-form'
import { completeForm, REFUSED_FIELD_TYPES } from './complete-form'

const field = (key: string, rest: Partial<FormField> = {}): FormField => ({
  key,
  type: 'text',
  label: key,
  placeholder: '',
  help: '',
  isRequired: false,
  options: [],
  alias: '',
  defaultValue: '',
  ...rest,
})
const sent = (key: string, rest: Partial<SentFormField> = {}): SentFormField => ({ ...field(key), ...rest })
const required = [
  field('name', { type: 'name', isRequired: true }),
  field('phone', { type: 'phone', isRequired: true }),
  field('email', { type: 'email', isRequired: true }),
]

describe('the registration form', () => {
  it('keeps name, phone and e-mail first and required, with the labels that an operator chose', () => {
    const completed = completeForm([sent('company'), sent('email', { label: '公司邮箱' }), sent('name')], required)

    expect(completed).toEqual({
      fields: [
        field('name', { type: 'name', isRequired: true }),
        field('phone', { type: 'phone', isRequired: true }),
        field('email', { type: 'email', label: '公司邮箱', isRequired: true }),
        field('company'),
      ],
    })
  })

  it('adds an e-mail field to a form that was sent without one', () => {
    const completed = completeForm([sent('company')], required)

    expect(completed).toMatchObject({
      fields: [
        { key: 'name' },
        { key: 'phone' },
        { key: 'email', type: 'email', isRequired: true },
        { key: 'company' },
      ],
    })
  })

  it('changes a second phone field to text, so that nobody must give two phones', () => {
    const completed = completeForm([...required, sent('second_phone', { type: 'phone' })], required)

    expect(completed).toMatchObject({ fields: [{}, {}, {}, { key: 'second_phone', type: 'text' }] })
  })

  it('keeps options only for fields with a choice', () => {
    const completed = completeForm(
      [sent('size', { type: 'single', options: ['小', '大'] }), sent('note', { type: 'long_text', options: ['x'] })],
      required,
    )

    expect(completed).toMatchObject({
      fields: [{}, {}, {}, { type: 'single', options: ['小', '大'] }, { type: 'long_text', options: [] }],
    })
  })

  it.each<[string, SentFormField, Record<string, string>]>([
    ...REFUSED_FIELD_TYPES.map((type): [string, SentFormField, Record<string, string>] => [
      `a field of type "${type}"`,
      sent('a', { type }),
      { 'fields.0.type': 'refused_type' },
    ]),
    ['a type that nobody knows', sent('a', { type: 'constructor' }), { 'fields.0.type': 'unknown_type' }],
    ['a choice of one', sent('a', { type: 'single', options: ['只有这个'] }), { 'fields.0.options': 'few_options' }],
    [
      'two options of one name',
      sent('a', { type: 'select', options: ['是', '是'] }),
      { 'fields.0.options': 'option_twice' },
    ],
  ])('refuses %s at its field', (_what, wrong, problems) => {
    expect(completeForm([wrong], required)).toEqual({ problems })
  })

  it('names the field with a repeated key', () => {
    expect(completeForm([...required, sent('company'), sent('company')], required)).toEqual({
      problems: { 'fields.4.key': 'key_twice' },
    })
  })
})
