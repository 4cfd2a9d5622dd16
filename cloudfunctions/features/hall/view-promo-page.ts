import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { PromoPage } from '../../../shared/contracts/visitor'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { imageUrls } from '../webinars/image-urls'
import { registersAt } from '../registration/registers-at'
import { isVisible } from '../contacts/find-webinar'
import { cardColumns, toCard } from '../webinars/card'

export async function viewPromoPage(
  { code }: { code: string },
  { db, clock, files }: Pick<Deps, 'db' | 'clock' | 'files'>,
): Promise<PromoPage> {
  const [row] = await db
    .select({
      card: cardColumns,
      intro: webinars.intro,
      promoContent: webinars.promoContent,
      promoCoverFileId: webinars.promoCoverFileId,
      logoFileId: webinars.logoFileId,
      usesLiveLink: webinars.usesLiveLink,
      provider: webinars.provider,
      registration: {
        registrationBlock: webinars.registrationBlock,
        notSupported: webinars.notSupported,
        registrationUrl: webinars.registrationUrl,
        status: webinars.status,
        usesLiveLink: webinars.usesLiveLink,
        watchBaseUrl: webinars.watchBaseUrl,
      },
      watchMode: webinars.watchMode,
      isListed: webinars.isListed,
    })
    .from(webinars)
    .where(and(eq(webinars.code, code), isVisible))
  if (!row) throw new AppError('not_found', 'webinar_not_offered')

  const { card, promoCoverFileId, logoFileId, registration, ...rest } = row
  const urls = await imageUrls([card.coverFileId, promoCoverFileId, logoFileId], { db, files, clock })
  return {
    ...toCard(card, urls),
    ...rest,
    promoCoverUrl: urls.get(promoCoverFileId ?? '') ?? '',
    logoUrl: urls.get(logoFileId ?? '') ?? '',
    ...registersAt(registration),
    now: clock.now().toISOString(),
  }
}
