import { Image, Text, View } from '../platform/elements'
import { useRef, useState } from 'react'
import type { FollowGate } from '../../../shared/contracts/visitor'
import { VisitorFailure } from '../gateway/visitor-failure'
import { viewFollowGate, viewMyWebinar } from '../gateway/webinars'
import { useOnArrival } from '../platform/on-arrival'
import { usePoll } from '../platform/poll'
import { text } from '../text/text'
import { ActionButton } from '../components/action-button'
import './follow-panel.scss'

const ASK_AGAIN_SECONDS = 1

type Props = { code: string; onFollowed: () => void }

/**
 * The official account's code, to be pressed long or scanned. While it is shown the server is asked each second, so the
 * person goes on by themselves as soon as WeChat has told of the follow.
 */
export function FollowPanel({ code, onFollowed }: Props) {
  const [gate, setGate] = useState<FollowGate>()
  const [failure, setFailure] = useState('')
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

  useOnArrival(code, () => void load())
  usePoll(askQuietly, ASK_AGAIN_SECONDS)

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
    </View>
  )
}
