import { plainTitle } from './report-titles'
import type { ApprovalStatus } from '../../../../../shared/domain/attendee-report/attendee-report'

/** The beginnings of status words, in the languages of Zoom's web page. A longer word comes before its prefix. */
const BEGINNINGS: [ApprovalStatus, string][] = [
  ['pending', 'pending waiting waitlist 待 等待 审核中 審核中 未审核 保留 承認待ち pendiente ausstehend wartend'],
  ['pending', 'pendente in_attesa in_sospeso en_attente en_espera auf_der_warteliste 보류 대기 승인_대기'],
  [
    'approved',
    'approved 已批准 批准 已核准 核准 已通过 通过 承認 aprobad aprovad approuv approvat genehmigt zugelassen 승인',
  ],
  ['upgraded_to_panelist', 'upgraded 已升级 已升為 昇格 ascendid hochgestuft promu promoss promovid'],
  ['cancelled', 'cancelled canceled 已取消 取消 キャンセル cancelad storniert abgesagt annul cancellat 취소'],
  ['denied', 'denied blocked rejected declined 已拒绝 拒绝 已拒絕 已屏蔽 已封锁 拒否 denegad rechazad bloquead'],
  ['denied', 'abgelehnt verweigert refus négat negat rifiutat recusad 거부'],
]
const STATUS_BY_BEGINNING = BEGINNINGS.flatMap(([status, words]) =>
  words.split(' ').map((word) => [word.replaceAll('_', ' '), status] as const),
)

/** Best first: of a person's two registrations, the one that is approved is kept. */
const RANK: ApprovalStatus[] = ['upgraded_to_panelist', 'approved', 'pending', 'cancelled', 'denied']

/** Zoom adds words that say who did it (`cancelled by self`), so the beginning decides. Null for an unknown word. */
export function approvalStatus(raw: string): ApprovalStatus | null {
  const plain = plainTitle(raw)
  return STATUS_BY_BEGINNING.find(([word]) => plain.startsWith(word))?.[1] ?? null
}

export function bestApproval(statuses: ApprovalStatus[]): ApprovalStatus | null {
  return RANK.find((status) => statuses.includes(status)) ?? null
}

/** People upgraded to panelist registered like everyone else and stay attendees. */
export function countsAsRegistered(status: ApprovalStatus | null): boolean {
  return status === 'approved' || status === 'upgraded_to_panelist'
}
