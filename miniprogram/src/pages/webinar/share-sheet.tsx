import { useMemo } from 'react'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { ActionButton } from '../../components/action-button'
import { Sheet } from '../../components/sheet'
import { Text, View } from '../../platform/elements'
import { PosterPicture } from '../../platform/poster-picture'
import { serverNow } from '../../platform/server-clock'
import { ShareButton } from '../../platform/share-button'
import { text } from '../../text/text'
import { lastingStartText } from '../../text/when'
import type { useShare } from './use-share'

type Props = { page: PromoPage; sharing: ReturnType<typeof useShare> }

export function ShareSheet({ page, sharing: { share, isDrawing, drawPoster, close } }: Props) {
  return (
    <Sheet onClose={close}>
      {isDrawing && share ? (
        <Poster page={page} share={share} />
      ) : (
        <View className="share-sheet">
          <Text className="sheet__title">{text.share.title}</Text>
          <Text className="share-sheet__hint">{text.share.hint}</Text>
          <ShareButton link={share?.shortLink} />
          <ActionButton kind="secondary" label={text.share.poster} onTap={drawPoster} />
        </View>
      )}
    </Sheet>
  )
}

function Poster({ page, share }: { page: PromoPage; share: NonNullable<Props['sharing']['share']> }) {
  const { title, startsAt, hostName } = page
  const words = useMemo(
    () => ({
      title,
      when: lastingStartText(startsAt, serverNow()),
      host: hostName && text.poster.host(hostName),
      invitation: text.poster.invitation(share.sharerName),
      hint: text.poster.scan,
    }),
    [title, startsAt, hostName, share.sharerName],
  )
  return (
    <PosterPicture
      words={words}
      coverUrl={page.promoCoverUrl || page.coverUrl}
      shortLink={share.shortLink}
      miniProgramCode={share.miniProgramCode}
    />
  )
}
