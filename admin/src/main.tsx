import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { reloadOnNewVersion } from './app/reload-on-new-version'
import './app/base.css'
import { language, locale } from './language/language'

dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
document.documentElement.lang = locale

reloadOnNewVersion()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
