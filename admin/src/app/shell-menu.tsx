import type { ReactNode } from 'react'
import { Badge, Menu } from 'antd'
import {
  AppstoreOutlined,
  ClockCircleOutlined,
  CloudUploadOutlined,
  FileSearchOutlined,
  FlagOutlined,
  FormOutlined,
  HistoryOutlined,
  IdcardOutlined,
  LinkOutlined,
  SafetyCertificateOutlined,
  StopOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  VideoCameraOutlined,
  WechatOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from 'react-router'
import { useOperator } from '../components/operator-context'
import { useFailingAccounts } from '../gateway/use-failing-accounts'
import { text } from '../text/text'

const { pages, groups } = text.frame

const entry = (to: string, label: string, icon: ReactNode) => ({ key: to, icon, label: <Link to={to}>{label}</Link> })

const itemsFor = (isFailing: boolean) => [
  {
    type: 'group' as const,
    label: groups.run,
    children: [
      entry('/', pages.webinars, <VideoCameraOutlined />),
      entry('/campaigns', pages.campaigns, <FlagOutlined />),
      entry('/hall', pages.hall, <AppstoreOutlined />),
      entry('/transcripts', pages.transcripts, <FileSearchOutlined />),
      entry('/registration-forms', pages.registrationForm, <FormOutlined />),
      entry('/privacy', pages.privacy, <SafetyCertificateOutlined />),
    ],
  },
  {
    type: 'group' as const,
    label: groups.audience,
    children: [
      entry('/contacts', pages.contacts, <TeamOutlined />),
      entry('/workflows', pages.workflows, <ThunderboltOutlined />),
      entry('/imports', pages.imports, <CloudUploadOutlined />),
    ],
  },
  {
    type: 'group' as const,
    label: groups.settings,
    children: [
      entry(
        '/provider-accounts',
        pages.providers,
        <Badge dot={isFailing} offset={[2, 2]} title={isFailing ? text.providers.status.failing : ''}>
          <LinkOutlined style={{ color: 'inherit' }} />
        </Badge>,
      ),
      entry('/official-account', pages.officialAccount, <WechatOutlined />),
      entry('/automatic-sync', pages.automaticSync, <ClockCircleOutlined />),
      entry('/sync-exclusions', pages.syncExclusions, <StopOutlined />),
    ],
  },
]

const forOwners = {
  type: 'group' as const,
  label: groups.panel,
  children: [
    entry('/operators', pages.operators, <IdcardOutlined />),
    entry('/audit', pages.audit, <HistoryOutlined />),
  ],
}

export function ShellMenu() {
  const { pathname } = useLocation()
  const { mayOwn } = useOperator()
  const items = itemsFor(useFailingAccounts().length > 0)
  const area = `/${pathname.split('/')[1] ?? ''}`

  return (
    <nav aria-label={text.frame.menuLabel} style={{ flex: 1, padding: '0 8px', overflow: 'auto' }}>
      <Menu
        theme="dark"
        mode="inline"
        items={mayOwn ? [...items, forOwners] : items}
        selectedKeys={[area === '/webinars' ? '/' : area]}
      />
    </nav>
  )
}
