import { Button } from 'antd'
import { GlobalOutlined } from '@ant-design/icons'
import { chooseLanguage, language } from '../language/language'
import { text } from '../text/text'

/** Each language is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch() {
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      aria-label={`${text.frame.language}: ${OTHER.name}`}
      onClick={() => chooseLanguage(OTHER.id)}
    >
      {OTHER.name}
    </Button>
  )
}

const OTHER = language === 'zh' ? ({ id: 'en', name: 'English' } as const) : ({ id: 'zh', name: '中文' } as const)
