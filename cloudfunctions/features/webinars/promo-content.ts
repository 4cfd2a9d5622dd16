import sanitizeHtml from 'sanitize-html'

const ALIGNED = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'li', 'img']

/**
 * Allowed content of a promo page: text, bold and similar, lists, quotes, links and images. Everything else from an
 * editor, a paste or a forged request is removed; of unknown elements the text stays.
 */
export function promoContent(html: string, ownOrigins: string[]): string {
  return sanitizeHtml(html, {
    allowedTags: [
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'strong',
      'b',
      'em',
      'i',
      'u',
      's',
      'ul',
      'ol',
      'li',
      'blockquote',
      'hr',
      'br',
      'a',
      'img',
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'style'],
      ...Object.fromEntries(ALIGNED.filter((tag) => tag !== 'img').map((tag) => [tag, ['style']])),
    },
    allowedStyles: { '*': { 'text-align': [/^(left|center|right|justify)$/] } },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }) },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isOwnOrSecure(attribs.src ?? '', ownOrigins),
  }).trim()
}

function isOwnOrSecure(src: string, ownOrigins: string[]): boolean {
  return (
    src.startsWith('https://') || src.startsWith('/files/') || ownOrigins.some((origin) => src.startsWith(`${origin}/`))
  )
}
