import { text } from '../text/text'

type Props = { html: string; className?: string }

const POLICY = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'"

const STYLE = `
  body {
    margin: 0; color: #333a46; overflow-wrap: anywhere;
    font: 13px/1.7 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  }
  img { max-width: 100%; border-radius: 6px; }
  h1, h2 { margin: 10px 0 6px; font-size: 16px; }
  h3 { margin: 8px 0 4px; font-size: 14px; }
  p { margin: 0 0 8px; }
  blockquote { margin: 0 0 8px; padding-left: 10px; border-left: 3px solid #e3c3a8; color: #5b6270; }
  ul, ol { margin: 0 0 8px; padding-left: 20px; }`

/** HTML drawn in a frame of its own that may run nothing, whatever is written in it. */
export function SafeHtml({ html, className }: Props) {
  const page = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STYLE}</style>${html}`

  return (
    <iframe
      title={text.media.preview.content}
      sandbox="allow-same-origin"
      srcDoc={page}
      className={className}
      style={{ width: '100%', border: 0 }}
      tabIndex={-1}
      onLoad={fitHeight}
    />
  )
}

function fitHeight({ currentTarget }: { currentTarget: HTMLIFrameElement }) {
  const height = currentTarget.contentDocument?.documentElement.scrollHeight
  if (height) currentTarget.style.height = `${height}px`
}
