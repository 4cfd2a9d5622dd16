import { App } from 'antd'
import { text } from '../text/text'
import { useFailureNotification } from './use-failure-notification'

type Moved = { batchId: string | null }

const words = text.syncSwitches

/**
 * Moves a switch. When something is switched on that has webinars that are over, it first asks whether these are to be
 * read now as well: by themselves they are read no more. Then `refresh` reads again what shows the switch.
 */
export function useSyncPastQuestion(refresh: () => Promise<void>) {
  const { message, modal } = App.useApp()
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
    } catch (failure) {
      showFailure(failure)
    }
    await refresh()
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
