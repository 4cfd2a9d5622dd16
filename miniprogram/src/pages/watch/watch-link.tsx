import { Text, View } from '../../platform/elements'
import { useState } from 'react'
import type { WatchMode } from '../../../../shared/contracts/webinar'
import { ActionButton } from '../../components/action-button'
import { copyText } from '../../platform/copy-text'
import { canLeave, leaveFor } from '../../platform/leave-for'
import { useOnArrival } from '../../platform/on-arrival'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'

type Props = { url: string; watchMode: WatchMode; back: { label: string; onTap: () => void } }

/** A live room that opens outside WeChat: the link to copy and the three steps to open it. */
export function WatchLink({ url, watchMode, back }: Props) {
  const [isCopied, setCopied] = useState(false)
  const isForBrowser = watchMode === 'browser'
  const steps = isForBrowser ? text.watch.browserSteps : text.watch.copySteps

  async function copy() {
    if (!(await copyText(url))) return
    setCopied(true)
    toast(text.promo.linkCopied)
  }

  useOnArrival(url, () => {
    if (isForBrowser) void copy()
  })

  return (
    <View className="watch__card" data-drawn="">
      <Text className="watch-link__title">{isForBrowser ? text.watch.browserTitle : text.watch.copyTitle}</Text>
      <View className="watch-link__steps">
        {steps.map((step, at) => (
          <View key={step} className="watch-link__step">
            <Text className="watch-link__number">{at + 1}</Text>
            <Text className="watch-link__words">{step}</Text>
          </View>
        ))}
      </View>
      <Text className="watch-link__url" userSelect>
        {url}
      </Text>
      <ActionButton
        icon="copy"
        label={isCopied ? text.watch.copyAgain : text.watch.copyLink}
        onTap={() => void copy()}
      />
      {canLeave && <ActionButton kind="quiet" label={text.watch.openHere} onTap={() => leaveFor(url)} />}
      <ActionButton kind="quiet" label={back.label} onTap={back.onTap} />
    </View>
  )
}
