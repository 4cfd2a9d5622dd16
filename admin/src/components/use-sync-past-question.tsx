import { App } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { text } from '../text/text'
import { useFailureNotification } from './use-failure-notification'

type Moved = { batchId: string | null }

const words = text.syncSwitches

/**
 * Moves a switch. When something is switched on that has webinars that are over, it first asks whether these are to be
 * read now as well: by themselves they are read no more.
 */
export function useSyncPastQuestion() {
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const showFailure = useFailureNotification()

  async function move({
    asksAbout,
    action,
  }: {
    asksAbout: 'one' | 'many' | null
    action: (syncsPast: boolean) => Promise<Moved>
  }): Promise<void> {
    const syncsPast = asksAbout !== null && (await ask(asksAbout))
    try {
      const { batchId } = await action(syncsPast)
      void message.success(batchId ? words.movedAndSyncing : words.moved)
      if (batchId) void client.invalidateQueries({ queryKey: ['sync', 'open'] })
    } catch (failure) {
      showFailure(failure)
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ['provider-accounts'] }),
      client.invalidateQueries({ queryKey: ['webinars'] }),
    ])
  }

  async function ask(about: 'one' | 'many'): Promise<boolean> {
    return modal.confirm({
      title: about === 'one' ? words.past.one : words.past.title,
      content: about === 'one' ? words.past.oneContent : words.past.content,
      okText: words.past.now,
      cancelText: about === 'one' ? words.past.oneLater : words.past.later,
    })
  }

  return move
}
