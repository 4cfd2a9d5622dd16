import { Suspense, useState } from 'react'
import { Drawer, Grid, Layout, Skeleton } from 'antd'
import { MenuOutlined } from '@ant-design/icons'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { Brand } from '../components/brand'
import { text } from '../text/text'
import { ConnectionAlarm } from './connection-alarm'
import { OperatorMenu } from './operator-menu'
import { ShellMenu } from './shell-menu'
import styles from './shell.module.css'

export function Shell() {
  const isWide = Grid.useBreakpoint().lg ?? window.innerWidth >= 992
  const { pathname } = useLocation()
  // Where the menu was opened: going to another page closes it.
  const [menuOpenedAt, setMenuOpenedAt] = useState<string | null>(null)

  const navigation = (
    <div className={styles.navigation}>
      <Brand />
      <ShellMenu />
      <OperatorMenu />
    </div>
  )

  return (
    <Layout className={styles.shell} hasSider={isWide}>
      <a className={styles.skip} href="#content">
        {text.frame.skip}
      </a>
      {isWide ? (
        <Layout.Sider width={216} className={styles.sider}>
          {navigation}
        </Layout.Sider>
      ) : (
        <>
          <header className={styles.bar}>
            <button
              type="button"
              className={styles.burger}
              aria-label={text.frame.openMenu}
              onClick={() => setMenuOpenedAt(pathname)}
            >
              <MenuOutlined />
            </button>
            {text.frame.product}
          </header>
          <Drawer
            open={menuOpenedAt === pathname}
            onClose={() => setMenuOpenedAt(null)}
            placement="left"
            width={240}
            closable={false}
            styles={{ body: { padding: 0 } }}
          >
            {navigation}
          </Drawer>
        </>
      )}
      <Layout.Content id="content" className={styles.content}>
        <ConnectionAlarm />
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} style={{ paddingTop: 16 }} />}>
          <Outlet />
        </Suspense>
      </Layout.Content>
      <ScrollRestoration />
    </Layout>
  )
}
