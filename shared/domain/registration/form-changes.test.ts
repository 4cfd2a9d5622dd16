import type { FormField } from '../../contracts/registration-form'
import { fittingAnswer, formChanges } from './form-changes'

const field = (key: string, type: FormField['type'] = 'text', options: string[] = []): FormField => ({
  key,
  type,
  label: key,
  placeholder: '',
  help: '',
  isRequired: true,
  options,
  alias: '',
  defaultValue: '',
})

describe('a form that changed while it was filled in', () => {
  it.each([
    ['nothing', [field('a')], [field('a')], { a: '1' }, [], []],
    ['a new question', [field('a')], [field('a'), field('b')], { a: '1' }, ['b'], []],
    ['a removed question', [field('a'), field('b')], [field('a')], { a: '1', b: '2' }, [], []],
    ['a removed option', [field('a', 'single', ['x', 'y'])], [field('a', 'single', ['x'])], { a: 'y' }, [], ['a']],
    [
      'a removed option that was not chosen',
      [field('a', 'single', ['x', 'y'])],
      [field('a', 'single', ['x'])],
      { a: 'x' },
      [],
      [],
    ],
    [
      'a removed option of several chosen',
      [field('a', 'multiple', ['x', 'y'])],
      [field('a', 'multiple', ['x'])],
      { a: ['x', 'y'] },
      [],
      ['a'],
    ],
    ['a text that became a choice', [field('a')], [field('a', 'select', ['x'])], { a: 'own words' }, [], ['a']],
  ])('differs by %s', (_what, before, after, answers, added, optionGone) => {
    const changes = formChanges(before, after, answers as Record<string, string | string[]>)

    expect(changes.added.map(({ key }) => key)).toEqual(added)
    expect(changes.optionGone.map(({ key }) => key)).toEqual(optionGone)
  })

  it.each([
    [field('a'), 'typed', 'typed'],
    [field('a'), ['x'], ''],
    [field('a'), undefined, ''],
    [field('a', 'single', ['x']), 'y', ''],
    [field('a', 'multiple', ['x']), ['y', 'x'], ['x']],
    [field('a', 'multiple', ['x']), 'x', ['x']],
    [field('a', 'multiple', ['x']), undefined, []],
  ])('keeps the answers that are still valid: %#', (question, answer, kept) => {
    expect(fittingAnswer(question, answer)).toEqual(kept)
  })
})
