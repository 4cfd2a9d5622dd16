import { useRef, useState } from 'react'
import { ConfirmSheet } from '../../components/confirm-sheet'
import { signOut } from '../../gateway/registrations'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { Text, View } from '../../platform/elements'
import { openHall } from '../../platform/navigation'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'

/** Ends every session of the visitor, then shows the hall, which needs none. */
export function SignOut() {
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const started = useRef(false)

  async function leave() {
    if (started.current) return
    started.current = true
    setIsBusy(true)
    try {
      await signOut()
      toast(text.mine.signedOutToast)
      openHall()
    } catch (failure) {
      if (failure instanceof VisitorFailure) toast(failure.message)
    } finally {
      started.current = false
      setIsBusy(false)
      setIsAsking(false)
    }
  }

  return (
    <>
      <View
        className="my-registrations__privacy"
        hoverClass="pressed"
        onClick={() => setIsAsking(true)}
        ariaRole="button"
        ariaLabel={text.mine.signOut}
      >
        <Text>{text.mine.signOut}</Text>
      </View>
      {isAsking && (
        <ConfirmSheet
          title={text.mine.signOutTitle}
          hint={text.mine.signOutHint}
          confirm={text.mine.signOutConfirm}
          keep={text.mine.signOutKeep}
          isBusy={isBusy}
          onConfirm={() => void leave()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}
