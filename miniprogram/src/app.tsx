import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startApp } from './platform/start-app'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(startApp)
  usePageNotFound(() => {
    void Taro.redirectTo({ url: '/pages/not-found/index' })
  })
  return children
}
