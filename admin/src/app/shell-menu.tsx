import type { ReactNode } from 'react'
import { Badge, Menu } from 'antd'
import { Link, useLocation } from 'react-router'
import { useOperator } from '../components/operator-context'
import { useFailingAccounts } from '../gateway/use-failing-accounts'
import { text } from '../text/text'
import { PAGES, type MenuGroup } from './pages'

const GROUPS: MenuGroup[] = ['run', 'audience', 'settings', 'panel']
const CONNECTIONS = 'provider-accounts'

export function ShellMenu() {
  const { pathname } = useLocation()
  const { mayOwn } = useOperator()
  const isFailing = useFailingAccounts().length > 0
  const area = `/${pathname.split('/')[1] ?? ''}`

  return (
    <nav aria-label={text.frame.menuLabel} style={{ flex: 1, padding: '0 8px', overflow: 'auto' }}>
      <Menu
        theme="dark"
        mode="inline"
        items={GROUPS.filter((group) => group !== 'panel' || mayOwn).map((group) => groupOf(group, isFailing))}
        selectedKeys={[area === '/webinars' ? '/' : area]}
      />
    </nav>
  )
}

function groupOf(group: MenuGroup, isFailing: boolean) {
  return {
    type: 'group' as const,
    label: text.frame.groups[group],
    children: PAGES.flatMap(({ path, menu }) => {
      if (menu?.group !== group) return []
      const to = `/${path}`
      const icon = path === CONNECTIONS ? withAlarm(menu.icon, isFailing) : menu.icon
      return [{ key: to, icon, label: <Link to={to}>{menu.label}</Link> }]
    }),
  }
}

const withAlarm = (icon: ReactNode, isFailing: boolean) => (
  <Badge dot={isFailing} offset={[2, 2]} title={isFailing ? text.providers.status.failing : ''}>
    {icon}
  </Badge>
)
