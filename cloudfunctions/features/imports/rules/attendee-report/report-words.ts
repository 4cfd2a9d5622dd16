import { plainTitle } from './report-titles'

export type TableName = 'summary' | 'host' | 'panelist' | 'attendee' | 'other'

// Parts of words that distinguish the lines of a report in every language of Zoom's web page. Longer words that contain
// others come first: a Diskussionsteilnehmer is a panelist.
const OTHERS = [
  'other',
  '其他',
  'その他',
  'otros',
  'weitere',
  'andere',
  'sonstige',
  'autres',
  'altri',
  'outros',
  '기타',
]
const ROLES: [TableName, string[]][] = [
  [
    'panelist',
    ['panelist', 'panélist', '嘉宾', '嘉賓', '专题', '專題', '小组成员', '與談人', '座談', 'パネリスト', '패널'],
  ],
  ['panelist', ['diskussionsteilnehmer', 'podiumsteilnehmer', 'panelteilnehmer', 'intervenant', 'relator']],
  ['host', ['host', '主持', '主办', '主辦', 'ホスト', '主催', 'anfitri', 'gastgeber', 'hôte', 'animateur', '호스트']],
  ['host', ['organizzatore', 'moderador']],
  [
    'attendee',
    ['attendee', '参会者', '与会者', '参加者', '观众', '出席者', '與會者', '觀眾', 'asistente', 'teilnehmer'],
  ],
  ['attendee', ['participa', 'partecipa', '참석자', '참가자']],
]
const DETAILS = ['detail', 'détail', '详', '詳', '信息', '資訊', '資料', '情報', 'informac', 'informaz', 'informaç']
const MORE_DETAILS = ['angaben', 'dettagli', 'detalle', 'detalhe', 'datos', '정보', '세부']
const REPORTS = [
  'report',
  '报告',
  '報告',
  '报表',
  '報表',
  'レポート',
  'informe',
  'bericht',
  'rapport',
  'relatório',
  '보고서',
]
const MOST_CHARACTERS = 60

const YES = ['yes', 'y', 'true', '是', '已参加', '已參加', 'はい', 'sí', 'si', 'sì', 'ja', 'oui', 'sim', '예', '네']
const NO = ['no', 'n', 'false', '否', '未参加', '未參加', 'いいえ', 'nein', 'non', 'não', 'nao', '아니요', '아니오']

/** The table that begins below a line with one cell; undefined for any other line. */
export function sectionOf(line: string): TableName | undefined {
  const plain = plainTitle(line)
  if (plain.length > MOST_CHARACTERS) return undefined
  if (OTHERS.some((word) => plain.startsWith(word))) return 'other'
  return hasAny(plain, DETAILS) || hasAny(plain, MORE_DETAILS)
    ? ROLES.find(([, words]) => hasAny(plain, words))?.[0]
    : undefined
}

/** Whether a line with one cell is the title of an attendee report. */
export function isReportTitle(line: string): boolean {
  const plain = plainTitle(line)
  const ofAttendees = ROLES.some(([table, words]) => table === 'attendee' && hasAny(plain, words))
  return plain.length <= MOST_CHARACTERS && ofAttendees && isAboutReport(line)
}

/** `Report generated time`, `报告生成时间`, `Informe generado`: the words before the time at which a report was created. */
export const isAboutReport = (line: string): boolean => hasAny(plainTitle(line), REPORTS)

/** A cell that contains yes or no; undefined for any other word. */
export function yesOrNo(cell: string): boolean | undefined {
  const plain = plainTitle(cell)
  if (YES.includes(plain)) return true
  return NO.includes(plain) ? false : undefined
}

const hasAny = (text: string, words: string[]) => words.some((word) => text.includes(word))
