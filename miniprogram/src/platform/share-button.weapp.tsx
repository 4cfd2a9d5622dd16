import { Icon } from '../components/icon'
import { text } from '../text/text'
import { Button, Text } from './elements'
import './share-button.scss'

export function ShareButton() {
  return (
    <Button className="share-button" openType="share" hoverClass="pressed" ariaLabel={text.share.toFriend}>
      <Icon name="share" size={16} />
      <Text className="share-button__label">{text.share.toFriend}</Text>
    </Button>
  )
}
