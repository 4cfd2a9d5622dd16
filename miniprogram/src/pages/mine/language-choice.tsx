import { Text, View } from '../../platform/elements'
import { chooseLanguage } from '../../platform/device-language'
import { isEnglish } from '../../platform/language'

/** Each language is named in itself, for whoever cannot read the present one. */
export function LanguageChoice() {
  const other = isEnglish
    ? ({ tag: 'zh', name: '切换到中文' } as const)
    : ({ tag: 'en', name: 'Switch to English' } as const)
  return (
    <View
      className="mine__privacy"
      hoverClass="pressed"
      onClick={() => chooseLanguage(other.tag)}
      ariaRole="button"
      ariaLabel={other.name}
    >
      <Text>{other.name}</Text>
    </View>
  )
}
