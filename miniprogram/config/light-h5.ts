import type { Compilation } from 'webpack'
import type { IH5Config } from '@tarojs/taro/types/compile'

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0]
type HtmlParts = [compilation: Compilation, assets: unknown, tags: unknown, options: Record<string, unknown>]

/**
 * On the web Taro draws its components with Stencil custom elements, about 70 KB gzip before the first card.
 * We use few of them, so `platform/elements.h5.tsx` draws those with plain elements; a missing one stops the build.
 * The two lines of Taro's entry that load Stencil are removed.
 */
export function lightH5(chain: Chain) {
  chain.module.set('strictExportPresence', true)
  chain.plugin('mainPlugin').tap((args) => {
    const [options] = args
    options.loaderMeta.extraImportForWeb = ''
    options.loaderMeta.execBeforeCreateWebApp = ''
    return args
  })

  // `index.html` preloads the hall's files. Otherwise the browser would find them only after the app's own script.
  chain.plugin('htmlWebpackPlugin').tap(([options]) => [
    {
      ...options,
      scriptLoading: 'defer',
      templateParameters: (...[compilation, assets, tags, given]: HtmlParts) => ({
        htmlWebpackPlugin: { files: assets, tags, options: given },
        hallFiles: filesOf('pages/hall/index.tsx', compilation),
      }),
    },
  ])

  // Without this each page would contain its own copy of the libraries.
  chain.optimization.splitChunks({
    chunks: 'all',
    maxInitialRequests: 10,
    minSize: 0,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      vendors: {
        name: 'vendors',
        test: /[\\/]node_modules[\\/]/,
        priority: 5,
        chunks: 'initial',
        reuseExistingChunk: true,
      },
      common: { name: 'common', chunks: 'async', minChunks: 2, priority: 1, reuseExistingChunk: true },
    },
  })
}

/** The files that a page's chunk group loads, without those that the HTML already names. */
function filesOf(page: string, compilation: Compilation): string[] {
  const files = new Set<string>()
  for (const group of compilation.chunkGroups) {
    const isItsGroup = group.chunks.some((chunk) =>
      [...compilation.chunkGraph.getChunkModulesIterable(chunk)].some((module) => module.identifier().includes(page)),
    )
    if (!isItsGroup || group.isInitial()) continue
    group.getFiles().forEach((file) => files.add(`/m/${file}`))
  }
  return [...files].filter((file) => /\.(js|css)$/.test(file))
}
