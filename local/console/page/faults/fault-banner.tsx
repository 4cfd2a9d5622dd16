import type { ConsoleState } from '../../contract'
import { ask } from '../ask'
import { Icon } from '../icon'
import { text } from '../text'
import { useAct } from '../use-act'
import { zoomFaultName } from '../zoom/zoom-fault-name'
import { zoomText } from '../zoom/zoom-text'
import { answerName } from './wechat-answers'

/** Shows the forced faults above everything, so that nobody mistakes them for faults of the product. */
export function FaultBanner({ state, onChanged }: { state?: ConsoleState; onChanged(): void }) {
  const { act, isBusy, failure } = useAct(onChanged)
  const vhall = state && 'value' in state.faults ? state.faults.value.faults : []
  const wechat = state && 'value' in state.wechatAnswers ? state.wechatAnswers.value : []
  const zoom = state && 'value' in state.zoomFaults ? state.zoomFaults.value : []
  if (vhall.length + wechat.length + zoom.length === 0) return null

  const clearAll = () =>
    act(() =>
      Promise.all([ask('vhall/faults', 'DELETE'), ask('wechat/next-answer', 'DELETE'), ask('zoom/faults', 'DELETE')]),
    )
  return (
    <div className="banner" role="status">
      <Icon name="warn" />
      <div>
        {vhall.length > 0 && <b>{text.faults.bannerVhall(vhall.length)}</b>}
        {vhall.map((fault, at) => (
          <span key={at}>{faultName(fault)}</span>
        ))}
        {wechat.length > 0 && <b>{text.faults.bannerWechat(wechat.length)}</b>}
        {wechat.map((answer, at) => (
          <span key={at}>{answerName(answer)}</span>
        ))}
        {zoom.length > 0 && <b>{zoomText.faults.banner(zoom.length)}</b>}
        {zoom.map((fault, at) => (
          <span key={at}>{zoomFaultName(fault)}</span>
        ))}
        {failure && <span>{failure}</span>}
      </div>
      <button className="button button--small" disabled={isBusy} onClick={() => void clearAll()}>
        {text.faults.clearAll}
      </button>
    </div>
  )
}

export function faultName({ operation, kind, times }: { operation: string; kind: string; times?: number }): string {
  const [name = kind] = text.faults.kinds[kind] ?? []
  return `${name} · ${operation === '*' ? text.faults.every : operation} · ${times === undefined ? text.faults.untilCleared : text.faults.next(times)}`
}
