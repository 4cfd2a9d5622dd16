import { posterLines } from './poster-layout'

const measure = (text: string) => Array.from(text).length * 10

describe('the title of a poster', () => {
  it('stays on one line when it fits', () => {
    expect(posterLines('新品发布会', 50, 3, measure)).toEqual(['新品发布会'])
  })

  it('continues on the next line where a line is full', () => {
    expect(posterLines('从线索到成交的十堂课', 50, 3, measure)).toEqual(['从线索到成', '交的十堂课'])
  })

  it('ends in an ellipsis when even the last line is full, without breaking an emoji', () => {
    expect(posterLines('一二三四五六七八九🎉十', 50, 2, measure)).toEqual(['一二三四五', '六七八九…'])
  })
})
