import { listContactsRoute } from '../../shared/contracts/contacts'
import { addExclusionRoute } from '../../shared/contracts/exclusions'
import { inviteRoute, moveMembersRoute } from '../../shared/contracts/programs'
import { listTagsRoute, tagContactsRoute } from '../../shared/contracts/tags'
import { listWebinarsRoute, viewWebinarDetailRoute } from '../../shared/contracts/webinars'
import { createWorkflowRoute, switchWorkflowRoute } from '../../shared/contracts/workflows'
import type { Product } from './product'

const KEY_ACCOUNTS = 14
const PARTNERS = 24
const MOVED = 9

/**
 * What marketing people do with contacts: exclude colleagues, tag some, register key accounts for a webinar by a
 * workflow, invite partners.
 */
export async function lookAfterContacts(product: Product): Promise<void> {
  await product.asOperator(addExclusionRoute, { body: { kind: 'contact', domain: 'qingrong.example' } })
  const { items: people } = await product.asOperator(listContactsRoute, {
    query: { source: 'mini_program', pageSize: '100' },
  })
  const ids = people.filter(({ maskedEmail }) => maskedEmail !== '').map(({ id }) => id)
  const partners = ids.slice(KEY_ACCOUNTS, KEY_ACCOUNTS + PARTNERS)
  await product.asOperator(tagContactsRoute, { body: { who: { ids: ids.slice(0, KEY_ACCOUNTS) }, add: ['重点客户'] } })
  await product.asOperator(tagContactsRoute, { body: { who: { ids: partners }, add: ['渠道伙伴'] } })

  await leadIn(product)
  await inviteToTheirs(product, partners)
  await product.runJobs()
}

async function leadIn(product: Product): Promise<void> {
  const webinar = await upcoming(product, '出海选品')
  const { items: tags } = await product.asOperator(listTagsRoute)
  const tagId = tags.find(({ name }) => name === '重点客户')?.id
  if (!webinar?.externalId || !tagId) return

  const target = { kind: 'webinar', typedId: webinar.externalId }
  const { id } = await product.asOperator(createWorkflowRoute, {
    body: { name: '重点客户报名出海选品课', trigger: { kind: 'tag', tagId }, target },
  })
  await product.asOperator(switchWorkflowRoute, { params: { id }, body: { isOn: true, withPresent: true } })
}

async function inviteToTheirs(product: Product, partners: string[]): Promise<void> {
  const webinar = await upcoming(product, '渠道伙伴闭门会')
  if (!webinar) return

  await product.asOperator(inviteRoute, { body: { webinarIds: [webinar.id], who: { ids: partners } } })
  await product.asOperator(moveMembersRoute, {
    body: { webinarId: webinar.id, status: 'registered', contactIds: partners.slice(0, MOVED) },
  })
}

async function upcoming(product: Product, search: string) {
  const { items } = await product.asOperator(listWebinarsRoute, {
    query: { provider: 'zoom', status: 'upcoming', search },
  })
  const [found] = items
  return found && product.asOperator(viewWebinarDetailRoute, { params: { id: found.id } })
}
