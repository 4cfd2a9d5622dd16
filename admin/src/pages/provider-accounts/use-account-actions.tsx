import { App } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { useFailureNotification } from '../../components/use-failure-notification'
import { checkProviderAccount, disconnectProviderAccount, claimCallback } from '../../gateway/provider-accounts'
import { useRefresh } from '../../gateway/refresh'
import { text } from '../../text/text'

const words = text.providers

/** Checking, taking the callback and disconnecting; what cannot be undone is asked first. */
export function useAccountActions({ id, name }: ProviderAccount) {
  const refresh = useRefresh()
  const { message, modal } = App.useApp()
  const showFailure = useFailureNotification()

  const check = useMutation({
    mutationFn: () => checkProviderAccount(id),
    onSuccess: ({ status, missingScopes }) => {
      if (status === 'connected' && missingScopes.length > 0) void message.warning(words.checkedPartly)
      else if (status === 'connected') void message.success(words.checkedFine)
      else void message.warning(words.checkedFailing)
    },
    onError: showFailure,
    onSettled: () => refresh('provider_account'),
  })

  function replaceCallback() {
    modal.confirm({
      title: words.replaceCallbackTitle,
      content: words.replaceCallbackHint,
      okText: words.replaceCallback,
      okButtonProps: { danger: true },
      onOk: () => attempt(() => claimCallback(id), words.callbackReplaced),
    })
  }

  function disconnect(hint: string) {
    modal.confirm({
      title: words.disconnectTitle(name),
      content: hint,
      okText: words.disconnectConfirm,
      okButtonProps: { danger: true },
      onOk: () => attempt(() => disconnectProviderAccount(id), words.disconnected),
    })
  }

  async function attempt(action: () => Promise<unknown>, done: string) {
    try {
      await action()
      void message.success(done)
    } catch (failure) {
      showFailure(failure)
    }
    await refresh('provider_account')
  }

  return { check, replaceCallback, disconnect }
}
