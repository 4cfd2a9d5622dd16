import { useState } from 'react'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { language } from '../language/language'
import { makeQueryClient } from './query-client'
import { makeRouter } from './routes'
import { theme } from './theme'

export function App() {
  const [client] = useState(makeQueryClient)
  const [router] = useState(makeRouter)

  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      card={{ variant: 'borderless' }}
      form={{ scrollToFirstError: { block: 'center' } }}
    >
      <AntApp notification={{ placement: 'topRight' }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}
