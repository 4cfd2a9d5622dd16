import { textOf } from './push-wrapping'

export type ChatLine =
  | { kind: 'card'; at: string; title: string; description: string; pictureUrl: string; url: string }
  | { kind: 'text'; at: string; text: string }
  | { kind: 'notice'; at: string; text: string }

export interface Chats {
  of(personKey: string): ChatLine[]
  /** Adds a reply of the account's server; an empty reply shows nothing. */
  take(personKey: string, xml: string): void
  serviceFailed(personKey: string): void
  card(personKey: string, card: { title: string; description: string; pictureUrl: string; url: string }): void
  clear(): void
}

/** The messages that people's phones show in the chat with the official account. */
export function openChats(now: () => Date): Chats {
  const lines = new Map<string, ChatLine[]>()
  const add = (key: string, line: ChatLine) => lines.set(key, [...(lines.get(key) ?? []), line])
  const at = () => now().toISOString()

  return {
    of: (key) => lines.get(key) ?? [],
    take(key, xml) {
      const type = textOf(xml, 'MsgType')
      if (type === 'text') add(key, { kind: 'text', at: at(), text: textOf(xml, 'Content') ?? '' })
      if (type === 'news') {
        const part = (name: string) => textOf(xml, name) ?? ''
        add(key, {
          kind: 'card',
          at: at(),
          title: part('Title'),
          description: part('Description'),
          pictureUrl: part('PicUrl'),
          url: part('Url'),
        })
      }
    },
    serviceFailed: (key) => add(key, { kind: 'notice', at: at(), text: '该公众号提供的服务出现故障，请稍后再试' }),
    card: (key, card) => add(key, { kind: 'card', at: at(), ...card }),
    clear: () => lines.clear(),
  }
}
