import sanitizeHtml from 'sanitize-html'
import { tablesAsLines } from '../../../shared/domain/text/tables-as-lines'

const SECTIONS = ['section', 'article', 'header', 'footer', 'main', 'aside', 'figure', 'figcaption', 'dd', 'dt', 'pre']
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']
const ALIGNED = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'li', 'img']

/**
 * Allowed content of a promo page: text, bold and similar, lists, quotes, links and images. Everything else from an
 * editor, a paste or a forged request is removed; of unknown elements the text stays. Rows of a table and blocks of an
 * article stay apart, as in the editor.
 */
export function promoContent(html: string, ownOrigins: string[]): string {
  const clean = sanitizeHtml(html, {
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
      'div',
      ...TABLES,
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'style'],
      ...Object.fromEntries(ALIGNED.filter((tag) => tag !== 'img').map((tag) => [tag, ['style']])),
    },
    allowedStyles: { '*': { 'text-align': [/^(left|center|right|justify)$/] } },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    transformTags: {
      ...Object.fromEntries(SECTIONS.map((tag) => [tag, 'div'])),
      a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isOwnOrSecure(attribs.src ?? '', ownOrigins),
  })
  return tablesAsLines(clean).trim()
}

function isOwnOrSecure(src: string, ownOrigins: string[]): boolean {
  return (
    src.startsWith('https://') || src.startsWith('/files/') || ownOrigins.some((origin) => src.startsWith(`${origin}/`))
  )
}
