import { domainEventSchema, SAMPLE_EVENTS } from '../../shared/contracts/events'

describe('domain events', () => {
  it('have a sample each that is one of them', () => {
    const types = domainEventSchema.options.map(({ shape }) => shape.type.value)

    expect(Object.keys(SAMPLE_EVENTS).toSorted()).toEqual(types.toSorted())
    expect(Object.values(SAMPLE_EVENTS).filter((sample) => !domainEventSchema.safeParse(sample).success)).toEqual([])
  })

  it('are named as noun.past_verb and say in words when they happen', () => {
    for (const { shape, description } of domainEventSchema.options) {
      expect(shape.type.value).toMatch(/^[a-z]+(_[a-z]+)*\.([a-z]+_)*[a-z]+$/)
      expect(description).toMatch(/\.$/)
    }
  })
})
