const STYLES: Record<string, string> = {
  p: 'margin:0 0 14px;line-height:1.8',
  div: 'line-height:1.8',
  h1: 'margin:26px 0 12px;font-size:20px;line-height:1.4;font-weight:700',
  h2: 'margin:26px 0 12px;font-size:18px;line-height:1.4;font-weight:700',
  h3: 'margin:22px 0 10px;font-size:16px;line-height:1.5;font-weight:700',
  ul: 'margin:0 0 14px;padding-left:20px;line-height:1.8',
  ol: 'margin:0 0 14px;padding-left:20px;line-height:1.8',
  blockquote: 'margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid #d04118;color:#5d626c',
  img: 'display:block;max-width:100%;height:auto;margin:0 auto 14px;border-radius:10px',
  table: 'width:100%;margin:0 0 14px;border-collapse:collapse;table-layout:fixed',
  td: 'padding:8px;border:1px solid #ebe7e0',
  th: 'padding:8px;border:1px solid #ebe7e0;text-align:left',
}

/**
 * Puts our typography on the promo content. The mini-program's rich-text takes no style sheet for its nodes,
 * only inline styles; an author's own style comes after ours and wins, except that an image never leaves the page.
 */
export function dressRichText(html: string): string {
  return html.replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi, (whole, name: string, attributes: string) => {
    const ours = STYLES[name.toLowerCase()]
    if (!ours) return whole

    const own = /\sstyle\s*=\s*"([^"]*)"/i.exec(attributes)
    const isImage = name.toLowerCase() === 'img'
    const rest = isImage
      ? attributes.replace(/\s(?:style|width|height)\s*=\s*("[^"]*"|'[^']*')/gi, '')
      : attributes.replace(own?.[0] ?? '', '')
    const style = isImage || !own ? ours : `${ours};${own[1]}`
    return `<${name}${rest.trimEnd().replace(/\/$/, '').trimEnd()} style="${style}"${isImage ? ' /' : ''}>`
  })
}
