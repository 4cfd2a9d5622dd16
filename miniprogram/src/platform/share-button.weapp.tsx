import { Button, Text } from './elements'
import { Icon } from '../components/icon'
import './share-button.scss'

export function ShareButton({ label }: { label: string }) {
  return (
    <Button className="share-button" openType="share" hoverClass="pressed" ariaLabel={label}>
      <Icon name="share" size={20} />
      <Text className="share-button__label">{label}</Text>
    </Button>
  )
}
