import { Text, View } from '../platform/elements'
import { goBack, hasPageBelow } from '../platform/navigation'
import { screenEdges } from '../platform/screen-edges'
import { text } from '../text/text'
import { Icon } from './icon'
import './nav-bar.scss'

/** Our own title bar, in WeChat and H5. On a page opened by a direct link its arrow leads to the hall. */
export function NavBar({ title = '' }: { title?: string }) {
  const leadsBack = hasPageBelow()
  const { top, bar, right } = screenEdges
  return (
    <View className="nav-bar" style={{ paddingTop: `${top}px` }}>
      <View className="nav-bar__line" style={{ height: `${bar}px`, paddingRight: `${right}px` }}>
        <View
          className="nav-bar__back"
          hoverClass="pressed"
          onClick={goBack}
          ariaLabel={leadsBack ? text.back : text.backToHall}
        >
          <Icon name={leadsBack ? 'back' : 'home'} size={20} />
          {!leadsBack && !title && <Text className="nav-bar__hall">{text.brand}</Text>}
        </View>
        {title && <Text className="nav-bar__title">{title}</Text>}
      </View>
    </View>
  )
}
