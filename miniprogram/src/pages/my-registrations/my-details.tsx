import { useRef, useState } from 'react'
import type { MyDetails as Known } from '../../../../shared/contracts/my-details'
import { Sheet } from '../../components/sheet'
import { viewMyDetails } from '../../gateway/details'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { Text, View } from '../../platform/elements'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'
import { DetailsForm } from './details-form'

/** Name, phone and e-mail as they are on record, to be corrected. */
export function MyDetails({ onSaved }: { onSaved: () => void }) {
  const [known, setKnown] = useState<Known>()
  const isBusy = useRef(false)

  async function open() {
    if (isBusy.current) return
    isBusy.current = true
    try {
      setKnown(await viewMyDetails())
    } catch (failure) {
      if (failure instanceof VisitorFailure) toast(failure.message)
    } finally {
      isBusy.current = false
    }
  }

  const close = () => setKnown(undefined)
  const hasSomething = known && Object.values(known.known).some(Boolean)
  return (
    <>
      <View
        className="my-registrations__privacy"
        hoverClass="pressed"
        onClick={() => void open()}
        ariaRole="button"
        ariaLabel={text.mine.details}
      >
        <Text>{text.mine.details}</Text>
      </View>
      {known && (
        <Sheet onClose={close}>
          <Text className="sheet__title">{text.mine.details}</Text>
          <Text className="sheet__hint">{hasSomething ? text.mine.detailsHint : text.mine.noDetails}</Text>
          {hasSomething && (
            <DetailsForm
              details={known}
              onSaved={() => {
                close()
                toast(text.mine.saved)
                onSaved()
              }}
            />
          )}
        </Sheet>
      )}
    </>
  )
}
