import { build, stop, type BuildOptions } from 'esbuild'

/**
 * Bundles, then ends the bundler's process, which would otherwise keep hundreds of megabytes while the product runs.
 */
export async function bundle(options: BuildOptions): Promise<void> {
  try {
    await build(options)
  } finally {
    await stop()
  }
}
