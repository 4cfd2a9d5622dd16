import { Text, View } from '../../platform/elements'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { Cover } from '../../components/cover'
import { serverNow } from '../../platform/server-clock'
import { startText } from '../../text/when'

/** The webinar, small at the top. Its room is kept while it loads. */
export function RegisterWebinar({ webinar }: { webinar: PromoPage | undefined }) {
  return (
    <View className="register-webinar">
      <View className="register-webinar__picture">
        {webinar && <Cover url={webinar.coverUrl} title={webinar.title} size="small" isFirst />}
      </View>
      <View className="register-webinar__words">
        <Text className="register-webinar__title">{webinar?.title ?? ''}</Text>
        <Text className="register-webinar__when">{webinar ? startText(webinar.startsAt, serverNow()) : ''}</Text>
      </View>
    </View>
  )
}
