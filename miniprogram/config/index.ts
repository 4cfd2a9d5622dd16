import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { lightH5 } from './light-h5'

const shared = resolve(__dirname, '../../shared')
const postcss = { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } }

/**
 * The root font size follows the screen width up to that of a large phone. Wider windows show one phone-wide column.
 */
const rootSize = { baseFontSize: 20, minRootSize: 17, maxRootSize: 23 }

/**
 * URLs of the H5 pages. They are short because menus and posters use them, and stay as they are when a page is renamed.
 */
const customRoutes = {
  '/pages/hall/index': '/hall',
  '/pages/webinar/index': '/webinar',
  '/pages/register/index': '/register',
  '/pages/watch/index': '/watch',
  '/pages/my-registrations/index': '/mine',
  '/pages/not-found/index': '/missing',
}

export default defineConfig({
  projectName: 'livehall',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [],
  defineConstants: {
    /** The CloudBase environment that the mini-program calls; empty uses the one chosen in WeChat's console. */
    CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    /** Set without CLOUD_ENV, the mini-program sends HTTPS requests to this address instead of cloud calls. */
    API_BASE: JSON.stringify(process.env.TARO_APP_API_BASE ?? ''),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  mini: {
    compile: { include: [shared] },
    postcss,
    // Each component's styles have their own class names, so the import order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/m/',
    staticDirectory: 'static',
    compile: { include: [shared] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    router: { mode: 'browser', basename: '/m', customRoutes },
    postcss: {
      ...postcss,
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: rootSize },
    },
    webpackChain: lightH5,
  },
})
