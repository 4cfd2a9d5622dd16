import { Text, View } from '../../platform/elements'
import { useState } from 'react'
import type { ConsentPurpose, MyConsent as Consent } from '../../../../shared/contracts/consents'
import { ActionButton } from '../../components/action-button'
import { Sheet } from '../../components/sheet'
import { changeMyConsent, viewMyConsent } from '../../gateway/consents'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'
import '../../components/consent-ticks.scss'

const PURPOSES: ConsentPurpose[] = ['registration', 'marketing']

/** The visitor's consent for each purpose. One tap gives or withdraws it. */
export function MyConsent() {
  const [mine, setMine] = useState<Consent>()
  const [isBusy, setBusy] = useState(false)

  async function ask(call: () => Promise<Consent>, toastText?: string) {
    if (isBusy) return
    setBusy(true)
    try {
      setMine(await call())
      if (toastText) toast(toastText)
    } catch (failure) {
      if (!(failure instanceof VisitorFailure)) return
      toast(failure.message)
      // The consent text was replaced meanwhile: nothing was saved, and the new text is shown.
      if (failure.code === 'consent_changed') setMine(await viewMyConsent().catch(() => undefined))
    } finally {
      setBusy(false)
    }
  }

  function turn(purpose: ConsentPurpose) {
    if (!mine) return
    const {
      registration,
      marketing,
      text: { version },
    } = mine
    const given = { version, registration, marketing, [purpose]: !mine[purpose] }
    void ask(() => changeMyConsent(given), mine[purpose] ? text.consent.withdrawn : text.consent.given)
  }

  return (
    <>
      <View
        className="my-registrations__privacy"
        hoverClass="pressed"
        onClick={() => void ask(viewMyConsent)}
        ariaRole="button"
        ariaLabel={text.consent.mine}
      >
        <Text>{text.consent.mine}</Text>
      </View>
      {mine && (
        <Sheet onClose={() => setMine(undefined)}>
          <Text className="sheet__title">{text.consent.mine}</Text>
          {mine.text.version > 0 &&
            PURPOSES.map((purpose) => (
              <View key={purpose} className="consent-state">
                <Text className="consent-state__line">
                  {purpose === 'registration' ? mine.text.registrationLine : mine.text.marketingLine}
                </Text>
                <ActionButton
                  size="small"
                  kind={mine[purpose] ? 'secondary' : 'quiet'}
                  isBusy={isBusy}
                  label={mine[purpose] ? text.consent.withdraw : text.consent.give}
                  onTap={() => turn(purpose)}
                />
              </View>
            ))}
          <View className="consent-text">
            <Text>{mine.text.fullText}</Text>
          </View>
          <ActionButton kind="secondary" label={text.close} onTap={() => setMine(undefined)} />
        </Sheet>
      )}
    </>
  )
}
