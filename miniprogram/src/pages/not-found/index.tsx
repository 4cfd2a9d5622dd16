import { View } from '../../platform/elements'
import { NavBar } from '../../components/nav-bar'
import { StateNote } from '../../components/state-note'
import { openHall } from '../../platform/navigation'
import { usePageTitle } from '../../platform/page-title'
import { text } from '../../text/text'
import './index.scss'

export default function NotFoundPage() {
  usePageTitle(text.missing.title)
  return (
    <View className="not-found">
      <NavBar />
      <StateNote
        icon="home"
        title={text.missing.title}
        hint={text.missing.hint}
        action={{ label: text.backToHall, onTap: openHall }}
      />
    </View>
  )
}
