import type { MenuButton, OfficialAccountKind } from '../../shared/contracts/official-account'
import type { PushCard } from './wechat-push'

/** WeChat's data on one person; for somebody who does not follow it returns almost nothing. */
export type Follower = { openId: string; isFollowing: boolean; unionId?: string; since?: Date; scene?: string }

/** Calls on behalf of the official account. Every call may throw `WechatError`; nothing else. */
export interface OfficialAccount {
  readonly appId: string
  readonly name: string
  readonly kind: OfficialAccountKind
  /** The mini-program that menu buttons open; empty without one. */
  readonly miniProgramAppId: string
  follower(openId: string): Promise<Follower>
  /** Any number; WeChat is called with a hundred at a time. */
  followers(openIds: string[]): Promise<Follower[]>
  /**
   * The content of a tracked QR code: a scan opens the account, and we receive an event with this scene (1 to 64
   * characters).
   */
  sceneQr(scene: string): Promise<{ url: string; expiresAt: Date }>
  /** Sends into the chat, within a minute of a follow or scan and three times at most; refused later. */
  sendCard(openId: string, card: PushCard): Promise<void>
  /** Null when none is published. */
  menu(): Promise<MenuButton[] | null>
  publishMenu(buttons: MenuButton[]): Promise<void>
  removeMenu(): Promise<void>
}
