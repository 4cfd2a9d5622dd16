import { App } from 'antd'
import type { OperatorRow } from '../../../../shared/contracts/operator'
import type { ShownPassword } from '../../components/temporary-password'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { changeOperator, requireTwoFactor, resetPassword, resetTwoFactor } from '../../gateway/operators'
import { text } from '../../text/text'

const words = text.operators

/** Each is asked about first, except letting somebody in again. */
export function useOperatorActions(show: (password: ShownPassword) => void) {
  const { message, modal } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()

  async function attempt(action: () => Promise<unknown>, done?: string) {
    try {
      await action()
      if (done) void message.success(done)
    } catch (failure) {
      showFailure(failure)
    }
    await refresh('operator')
  }

  function ask(title: string, content: string, okText: string, onOk: () => Promise<void>) {
    modal.confirm({ title, content, okText, okButtonProps: { danger: true }, onOk })
  }

  return {
    disable: ({ id, name }: OperatorRow) =>
      ask(words.disableTitle(name), words.disableHint, words.disable, () =>
        attempt(() => changeOperator(id, { isDisabled: true }), words.disabled),
      ),
    enable: ({ id }: OperatorRow) => void attempt(() => changeOperator(id, { isDisabled: false }), words.enabled),
    resetPassword: ({ id, name }: OperatorRow) =>
      ask(words.resetPasswordTitle(name), words.resetPasswordHint, words.resetPassword, () =>
        attempt(async () => show({ name, password: (await resetPassword(id)).temporaryPassword })),
      ),
    resetTwoFactor: ({ id, name }: OperatorRow) =>
      ask(words.resetTwoFactorTitle(name), words.resetTwoFactorHint, words.resetTwoFactor, () =>
        attempt(() => resetTwoFactor(id), words.resetTwoFactorDone),
      ),
    require(isWanted: boolean, without: number) {
      const decide = () => attempt(() => requireTwoFactor(isWanted), text.words.saved)
      if (!isWanted) void decide()
      else
        modal.confirm({
          title: words.requireOnTitle,
          content: words.requireOnHint(without),
          okText: words.requireOn,
          onOk: decide,
        })
    },
  }
}
