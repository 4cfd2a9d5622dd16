import { build, stop, type BuildOptions } from 'esbuild'

/** Bundles, and ends the bundler's own process: it would keep hundreds of megabytes as long as the product runs. */
export async function bundle(options: BuildOptions): Promise<void> {
  try {
    await build(options)
  } finally {
    await stop()
  }
}
