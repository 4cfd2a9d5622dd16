import type { ReactNode } from 'react'
import { Menu } from 'antd'
import {
  AppstoreOutlined,
  CloudUploadOutlined,
  FormOutlined,
  LinkOutlined,
  TeamOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from 'react-router'
import { text } from '../text/text'

const { pages, groups } = text.frame

const entry = (to: string, label: string, icon: ReactNode) => ({ key: to, icon, label: <Link to={to}>{label}</Link> })

const items = [
  {
    type: 'group' as const,
    label: groups.run,
    children: [
      entry('/', pages.webinars, <VideoCameraOutlined />),
      entry('/hall', pages.hall, <AppstoreOutlined />),
      entry('/registration-forms', pages.registrationForm, <FormOutlined />),
    ],
  },
  {
    type: 'group' as const,
    label: groups.audience,
    children: [entry('/contacts', pages.contacts, <TeamOutlined />), entry('/imports', pages.imports, <CloudUploadOutlined />)],
  },
  {
    type: 'group' as const,
    label: groups.settings,
    children: [entry('/provider-accounts', pages.providers, <LinkOutlined />)],
  },
]

export function ShellMenu() {
  const { pathname } = useLocation()
  const area = `/${pathname.split('/')[1] ?? ''}`

  return (
    <nav aria-label={text.frame.menuLabel} style={{ flex: 1, padding: '0 8px', overflow: 'auto' }}>
      <Menu theme="dark" mode="inline" items={items} selectedKeys={[area === '/webinars' ? '/' : area]} />
    </nav>
  )
}
