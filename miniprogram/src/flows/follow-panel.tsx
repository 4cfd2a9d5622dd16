import { Image, Text, View } from '../platform/elements'
import { useRef, useState } from 'react'
import type { FollowGate } from '../../../shared/contracts/visitor'
import { VisitorFailure } from '../gateway/visitor-failure'
import { viewFollowGate, viewMyWebinar } from '../gateway/webinars'
import { useOnArrival } from '../platform/on-arrival'
import { usePoll } from '../platform/poll'
import { toast } from '../platform/toast'
import { text } from '../text/text'
import { ActionButton } from '../components/action-button'
import './follow-panel.scss'

const ASK_AGAIN_SECONDS = 1
/** WeChat's follow event may be lost, so WeChat itself is also asked at this interval. */
const ASK_WECHAT_SECONDS = 5

type Props = { code: string; onFollowed: () => void }

/**
 * The official account's QR code, for a long press or a scan. While it is shown, the server is polled each second, so
 * that the person continues as soon as WeChat has reported the follow. WeChat itself is asked every few seconds, when
 * the page becomes visible again, and when the person taps the button.
 */
export function FollowPanel({ code, onFollowed }: Props) {
  const [gate, setGate] = useState<FollowGate>()
  const [failure, setFailure] = useState('')
  const [isChecking, setChecking] = useState(false)
  const isOver = useRef(false)

  function goOn() {
    if (isOver.current) return
    isOver.current = true
    onFollowed()
  }

  async function load() {
    setFailure('')
    try {
      const found = await viewFollowGate(code)
      if (found.isFollowing) goOn()
      else setGate(found)
    } catch (caught) {
      if (caught instanceof VisitorFailure) setFailure(caught.message)
    }
  }

  async function askQuietly() {
    try {
      if (!(await viewMyWebinar(code)).mustFollow) goOn()
    } catch {
      // Asked again in a second.
    }
  }

  async function askWechat(): Promise<boolean> {
    const { isFollowing } = await viewFollowGate(code)
    if (isFollowing) goOn()
    return isFollowing
  }

  async function askWechatQuietly() {
    try {
      await askWechat()
    } catch {
      // Asked again in a few seconds.
    }
  }

  async function sayFollowed() {
    setChecking(true)
    try {
      if (!(await askWechat())) toast(text.follow.notYet)
    } catch (caught) {
      if (caught instanceof VisitorFailure) toast(caught.message)
    } finally {
      setChecking(false)
    }
  }

  useOnArrival(code, () => void load())
  usePoll(askQuietly, ASK_AGAIN_SECONDS)
  usePoll(askWechatQuietly, gate ? ASK_WECHAT_SECONDS : null)

  return (
    <View className="follow-panel" data-drawn="">
      <Text className="follow-panel__title">{gate ? text.follow.title(gate.accountName) : text.follow.loading}</Text>
      <Text className="follow-panel__hint">{text.follow.hint}</Text>
      <View className="follow-panel__qr">
        {gate && (
          <Image
            className="follow-panel__image"
            src={gate.qrImage}
            mode="aspectFit"
            showMenuByLongpress
            ariaLabel={text.follow.qrLabel(gate.accountName)}
          />
        )}
      </View>
      {failure && <Text className="follow-panel__failure">{failure}</Text>}
      {failure ? (
        <ActionButton kind="secondary" label={text.follow.retry} onTap={() => void load()} />
      ) : (
        <View className="follow-panel__waiting">
          <View className="follow-panel__dot" />
          <Text>{text.follow.waiting}</Text>
        </View>
      )}
      {gate && (
        <ActionButton
          size="small"
          kind="secondary"
          isBusy={isChecking}
          label={text.follow.followed}
          onTap={() => void sayFollowed()}
        />
      )}
    </View>
  )
}
