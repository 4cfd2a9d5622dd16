import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

// Draws the covers again after a change: `npx tsx local/seed/covers/render.ts [name …]`. Needs Chromium (CHROMIUM names
// another path than Debian's) and the Noto CJK fonts. The pictures are committed, so other commands need neither.
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const SIZES: Record<string, { width: number; height: number }> = {
  logo: { width: 512, height: 512 },
  'about-banner': { width: 1280, height: 480 },
}
const folder = __dirname
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

async function main(wanted: string[]): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox'] })
  const page = await browser.newPage()

  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const isLogo = name === 'logo'
    await page.setViewportSize(SIZES[name] ?? { width: 1280, height: 720 })
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${read('cover.css')}</style><body>${brandMark()}${read(`${name}.html`)}`,
    )
    const file = path.join(folder, isLogo ? 'logo.png' : `${name}.jpg`)
    await page.screenshot(isLogo ? { path: file } : { path: file, type: 'jpeg', quality: 82 })
    console.log(`${path.basename(file)} ${Math.round(statSync(file).size / 1024)} KB`)
  }
  await browser.close()
}

/** The company's logo, available to every cover by name. */
function brandMark(): string {
  const shape = /d="([^"]+)"/.exec(read('mark.svg'))?.[1]
  return `<svg width="0" height="0" style="position:absolute"><symbol id="mark" viewBox="0 0 100 100"><path d="${shape}"/></symbol></svg>`
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
