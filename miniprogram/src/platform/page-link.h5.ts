/** Without the fragment that WeChat's sign-in adds. */
export function pageLink(): string {
  return `${location.origin}${location.pathname}${location.search}`
}

/** The QR library is loaded only when a code is shown. */
export async function pageLinkQr(): Promise<string> {
  const { create } = await import('qrcode')
  const { modules } = create(pageLink(), { errorCorrectionLevel: 'M' })
  const side = modules.size + 2
  let path = ''
  modules.data.forEach((isDark, at) => {
    if (isDark) path += `M${(at % modules.size) + 1} ${Math.floor(at / modules.size) + 1}h1v1h-1z`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}" fill="#16181d"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
