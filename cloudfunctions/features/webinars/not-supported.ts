import type { NotSupported } from '../../../shared/contracts/webinar'

/** Why a webinar is shown in grey, and what the operator can do about it. */
export const notSupportedWords: Record<NotSupported, string> = {
  recurring: '周期性网络研讨会不受支持：不会同步，也不能从这里报名、编辑或删除。请在 Zoom 中为每一场单独创建网络研讨会',
  provider_events:
    '这场网络研讨会属于 Zoom Events，Zoom 不允许从外部修改：不会同步，也不能从这里报名、编辑或删除。请在 Zoom Events 中管理',
}
