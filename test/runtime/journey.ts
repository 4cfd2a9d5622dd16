import { openBrowser, openDesk, openPhone, type Watched } from './browser'
import { startedProduct, type StartedProduct } from './started-product'

/** The whole product and a browser, as desktop and as phone. */
export type Journey = {
  product: StartedProduct
  desk(): Promise<Watched>
  phone(): Promise<Watched>
  end(): Promise<void>
}

export async function setOut(): Promise<Journey> {
  const [product, browser] = await Promise.all([startedProduct(), openBrowser()])
  return {
    product,
    desk: () => openDesk(browser),
    phone: () => openPhone(browser),
    async end() {
      await browser.close()
      await product.stop()
    },
  }
}
