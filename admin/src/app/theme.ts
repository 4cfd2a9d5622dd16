import type { ThemeConfig } from 'antd'

const INK = '#1b2230'

/** Paper, ink and one warm accent. Status colours keep their usual meaning. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#b4521c',
    colorInfo: '#35618e',
    colorSuccess: '#2f7d55',
    colorWarning: '#c07d10',
    colorError: '#c0293f',
    // The derived tints of muted colours come out grey.
    colorPrimaryBg: '#fbf0e7',
    colorPrimaryBgHover: '#f6e2d2',
    colorInfoBg: '#eff4f9',
    colorInfoBorder: '#d3e0ec',
    colorSuccessBg: '#ebf6f0',
    colorSuccessBorder: '#c3e2d0',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#f0dcae',
    colorErrorBg: '#fdeff1',
    colorErrorBorder: '#f3c6cd',
    colorLink: '#9a4516',
    colorLinkHover: '#c9662a',
    colorTextBase: '#1b2230',
    colorBgLayout: '#f5f3ef',
    colorBorder: '#dcd7cf',
    colorBorderSecondary: '#ebe7e0',
    borderRadius: 8,
    borderRadiusLG: 12,
    controlHeight: 36,
    fontSize: 14,
    fontFamily:
      '-apple-system, BlinkMacSystemFont, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Segoe UI", sans-serif',
    boxShadowTertiary: '0 1px 2px rgb(27 34 48 / 5%)',
  },
  components: {
    Alert: { withDescriptionPadding: '14px 18px', withDescriptionIconSize: 20 },
    Menu: {
      darkItemBg: 'transparent',
      darkItemColor: 'rgb(255 255 255 / 68%)',
      darkItemHoverBg: 'rgb(255 255 255 / 7%)',
      darkItemSelectedBg: 'rgb(232 133 63 / 18%)',
      darkItemSelectedColor: '#ffb27a',
      darkGroupTitleColor: 'rgb(255 255 255 / 38%)',
      itemHeight: 34,
      itemMarginBlock: 2,
      itemBorderRadius: 8,
    },
    Table: {
      headerBg: '#faf8f5',
      headerColor: '#5b6270',
      headerSplitColor: 'transparent',
      rowHoverBg: '#fcfaf7',
      rowSelectedBg: '#fbf5ee',
      rowSelectedHoverBg: '#f8ede2',
      cellPaddingBlock: 14,
    },
    Tabs: { titleFontSize: 15 },
    Card: { paddingLG: 24 },
    Layout: { siderBg: INK, bodyBg: '#f5f3ef' },
    Tree: { nodeHoverBg: '#f5f1eb', nodeSelectedBg: '#f9e9dc' },
    Segmented: { itemSelectedColor: '#9a4516' },
  },
}
