import { readFileSync } from 'node:fs'
import path from 'node:path'
import { saveConsentTextRoute, viewConsentTextRoute } from '../../shared/contracts/consents'
import { createFolderRoute } from '../../shared/contracts/folders'
import { connectProviderAccountRoute } from '../../shared/contracts/provider-accounts'
import { createRegistrationFormRoute } from '../../shared/contracts/registration-form'
import { uploadedImageSchema, type UploadedImage } from '../../shared/contracts/uploads'
import { createWebinarRoute, type WebinarDetail } from '../../shared/contracts/webinars'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../sandboxes/vhall/world'
import type { Product } from './product'
import { FOLDERS, type Planned } from './programme'

/** What the company's marketing people have prepared, and their actions in the panel. */
export type Studio = {
  publish(planned: Planned, startsAt: Date): Promise<WebinarDetail>
  folderIds: Map<string, string>
  cover(key: string): Promise<UploadedImage>
}

export async function openStudio(product: Product): Promise<Studio> {
  const { id: providerAccountId } = await product.asOperator(connectProviderAccountRoute, {
    body: { provider: 'vhall', name: '青榕数科 · 微吼主账号', appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY },
  })
  const folderIds = await makeFolders(product)
  await putTheirNameInTheConsentText(product)
  const { id: researchFormId } = await product.asOperator(createRegistrationFormRoute, { body: RESEARCH_FORM })
  const logo = await image('logo.png', product)
  const banner = await image('about-banner.jpg', product)
  const covers = new Map<string, UploadedImage>()

  async function cover(key: string): Promise<UploadedImage> {
    const known = covers.get(key) ?? (await image(`${key}.jpg`, product))
    covers.set(key, known)
    return known
  }

  return {
    folderIds,
    cover,
    publish: async (planned, startsAt) =>
      product.asOperator(createWebinarRoute, {
        body: {
          requestKey: crypto.randomUUID(),
          providerAccountId,
          mode: planned.mode ?? 'video',
          title: planned.title,
          intro: planned.intro,
          hostName: planned.hostName,
          startsAt: startsAt.toISOString(),
          endsAt: new Date(startsAt.getTime() + planned.minutes * 60_000).toISOString(),
          usesLiveLink: !planned.usesVhallPage,
          registrationFormId: planned.asksResearch ? researchFormId : null,
          isListed: !planned.isUnlisted,
          folderId: folderIds.get(planned.folder),
          coverFileId: (await cover(planned.key)).fileId,
          logoFileId: logo.fileId,
          promoContent: read(`promo/${planned.key}.html`).toString('utf8').replaceAll('{{banner}}', pathOf(banner)),
        },
      }),
  }
}

async function makeFolders({ asOperator }: Product): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, parent } of FOLDERS) {
    const folder = await asOperator(createFolderRoute, { body: { name, parentId: parent ? ids.get(parent) : null } })
    ids.set(name, folder.id)
  }
  return ids
}

async function image(name: string, product: Product): Promise<UploadedImage> {
  const type = name.endsWith('.png') ? 'image/png' : 'image/jpeg'
  return uploadedImageSchema.parse(
    await product.upload('/api/admin/images', { name, type, bytes: read(`covers/${name}`) }),
  )
}

/** The path without the origin, whose port changes when this one is in use. */
const pathOf = ({ url }: UploadedImage) => url.slice(new URL(url).origin.length)
const read = (name: string) => readFileSync(path.join(__dirname, name))

async function putTheirNameInTheConsentText(product: Product): Promise<void> {
  const { current } = await product.asOperator(viewConsentTextRoute)
  const body = {
    ...current,
    registrationLine: current.registrationLine.replace('主办方', '青榕数科'),
    marketingLine: current.marketingLine.replace('主办方', '青榕数科'),
    fullText: current.fullText
      .replace('主办方（以下称“我们”）', '青榕数科（以下称“我们”）')
      .replace('主办方的名称见直播页面，您可以', '您可以'),
    registrationLineEn: current.registrationLineEn.replace('the organiser', 'Qingrong Digital'),
    fullTextEn: current.fullTextEn
      .replace('its organiser ("we")', 'Qingrong Digital ("we")')
      .replace("The organiser's name is shown on the webinar page; you", 'You'),
  }
  await product.asOperator(saveConsentTextRoute, { body })
}

const question = { placeholder: '', help: '', isRequired: true, alias: '', defaultValue: '', options: [] }

/** 独立表单: the questions that the company asks before it publishes its white paper. */
const RESEARCH_FORM = {
  title: '白皮书发布会报名',
  intro: '完成报名后，会后可以领取行业对标工具。',
  confirmsPhone: false,
  fields: [
    {
      ...question,
      key: 'industry',
      type: 'select',
      label: '所在行业',
      options: ['企业服务', '装备制造', '医疗健康', '消费品', '其他'],
      alias: 'industry',
    },
    {
      ...question,
      key: 'company_size',
      type: 'single',
      label: '公司规模',
      options: ['50 人以下', '50–200 人', '200–1000 人', '1000 人以上'],
      alias: 'company_size',
    },
    {
      ...question,
      key: 'topics',
      type: 'multiple',
      label: '最关注的内容',
      options: ['预算流向', '渠道效率', '团队编制', '对标工具'],
      isRequired: false,
    },
    { ...question, key: 'city', type: 'region', label: '所在城市', isRequired: false },
    {
      ...question,
      key: 'wants_to_ask',
      type: 'long_text',
      label: '想请讲者回答的问题',
      isRequired: false,
      help: '会在直播的问答环节挑选回答',
    },
  ],
}
