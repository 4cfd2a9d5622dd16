type Props = { html: string; className?: string }

const POLICY = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'"

const STYLE = `
  body { margin: 0; font: 13px/1.7 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #333a46; overflow-wrap: anywhere; }
  img { max-width: 100%; border-radius: 6px; } h1, h2 { font-size: 16px; margin: 10px 0 6px; } h3 { font-size: 14px; margin: 8px 0 4px; }
  p { margin: 0 0 8px; } blockquote { margin: 0 0 8px; padding-left: 10px; border-left: 3px solid #e3c3a8; color: #5b6270; } ul, ol { padding-left: 20px; margin: 0 0 8px; }`

/** HTML drawn in a frame of its own that may run nothing, whatever is written in it. */
export function SafeHtml({ html, className }: Props) {
  const page = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STYLE}</style>${html}`

  return <iframe title="" sandbox="allow-same-origin" srcDoc={page} className={className} style={{ width: '100%', border: 0 }} tabIndex={-1} onLoad={fit} />
}

function fit({ currentTarget }: { currentTarget: HTMLIFrameElement }) {
  const height = currentTarget.contentDocument?.documentElement.scrollHeight
  if (height) currentTarget.style.height = `${height}px`
}
