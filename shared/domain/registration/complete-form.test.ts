import type { FormField } from '../../contracts/registration-form'
import { completeForm } from './complete-form'

const field = (key: string, rest: Partial<FormField> = {}): FormField => ({
  key, type: 'text', label: key, placeholder: '', help: '', isRequired: false, alias: '', defaultValue: '', ...rest,
})
const required = [field('name', { type: 'name', isRequired: true }), field('phone', { type: 'phone', isRequired: true }), field('email', { type: 'email', isRequired: true })]

describe('the registration form', () => {
  it('keeps name, phone and e-mail first and required, with the words an operator gave them', () => {
    const sent = [field('company'), field('email', { label: '公司邮箱', type: 'text' }), field('name', { isRequired: false })]

    const completed = completeForm(sent, required)

    expect(completed).toEqual({
      fields: [
        field('name', { type: 'name', isRequired: true }),
        field('phone', { type: 'phone', isRequired: true }),
        field('email', { type: 'email', label: '公司邮箱', isRequired: true }),
        field('company'),
      ],
    })
  })

  it('takes every further field as text, so that nobody is asked for two phones', () => {
    const completed = completeForm([...required, field('second_phone', { type: 'phone' })], required)

    expect(completed).toMatchObject({ fields: [{}, {}, {}, { key: 'second_phone', type: 'text' }] })
  })

  it('names the key that was used twice', () => {
    const completed = completeForm([...required, field('company'), field('company')], required)

    expect(completed).toEqual({ twice: 'company' })
  })
})
