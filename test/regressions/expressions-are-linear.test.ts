import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const ROOT = path.join(__dirname, '../..')
const FOLDERS = ['shared', 'cloudfunctions', 'admin/src', 'miniprogram/src']
const LENGTH = 30_000
/** CPU time: a linear expression takes a few milliseconds, a quadratic one a second. */
const MOST_MS = 150
/** Expressions that never run on text from outside, each with the reason. */
const NEVER_FOREIGN = new Map([['/\\B(?=(\\d{3})+$)/g', 'thousands of a number that we counted']])

/** Characters and words to repeat: what the product's expressions match, and what almost matches. */
const SIGNS = 'aA0 \t\n\r/<>"\'=()[]{}@.,;:-_%+&#?*\\|年一：（'
const WORDS =
  '\r\n~<a~</~<a ~<v~<!--~a@~a.~a@a.~@a~a ~ a~ \n~\n ~&a~&#~&#1~\n\n~x=~x="~=(~)=(~0年~0:~00:~::~a-~-a~://~//~--~""~,"~${'
const UNITS = [...SIGNS, ...WORDS.split('~')]
const BEFORE = ['', 'a@', 'a@a']
const BEHIND = ['\0\n', '']

/** The most milliseconds among some long texts. */
function slowest(expression: RegExp): number {
  const head = literalHead(expression.source)
  let worst = 0
  for (const unit of head ? [...UNITS, head] : UNITS) {
    const long = unit.repeat(Math.ceil(LENGTH / unit.length))
    for (const before of head ? [...BEFORE, head] : BEFORE)
      for (const behind of BEHIND) {
        const text = before + long + behind
        const took = timeOf(expression, text)
        if (took > worst) worst = took
        if (worst > MOST_MS) return worst
      }
  }
  return worst
}

function timeOf(expression: RegExp, text: string): number {
  const startedAt = process.cpuUsage()
  if (expression.global) text.replace(expression, '')
  else {
    expression.lastIndex = 0
    expression.exec(text)
  }
  return process.cpuUsage(startedAt).user / 1000
}

/** The literal characters at the start of an expression; a text without them fails at once. */
function literalHead(source: string): string {
  const head = /^\^?((?:[^\\^$.*+?()[\]{}|]|\\[^a-zA-Z0-9])+)/.exec(source)?.[1] ?? ''
  return head.replaceAll(/\\(.)/g, '$1')
}

function expressionsOf(folder: string): { at: string; expression: RegExp; text: string }[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : expressionsOf(name)
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? literalsIn(name) : []
  })
}

function literalsIn(file: string) {
  const source = ts.createSourceFile(file, fs.readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { at: string; expression: RegExp; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({
        at: `${file}:${line}`,
        expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
        text: node.text,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('the check for regular expressions that are slow on a long text', () => {
  it.each([
    ['an address anywhere in a text', /[\w.%+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/gi],
    ['blanks around a line break', /\s*\n\s*/g],
    ['a tag of HTML', /<\/?[a-z][^>]*>/gi],
    ['a tag of a subtitle', /<\/?[a-z0-9:.][^>\n]*>/gi],
    ['a whole address', /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/],
    ['a remark in brackets at the end', /\(.*?\)$/],
  ])('finds %s', (_what, expression) => {
    expect(slowest(expression)).toBeGreaterThan(MOST_MS)
  })
})

describe('every regular expression of the product', () => {
  it.each(FOLDERS)(
    'in %s takes time in proportion to the text',
    (folder) => {
      const slow = expressionsOf(folder)
        .filter(({ text, expression }) => !NEVER_FOREIGN.has(text) && slowest(expression) > MOST_MS)
        .map(({ at, text }) => `${at} ${text}`)

      expect(slow).toEqual([])
    },
    120_000,
  )
})
