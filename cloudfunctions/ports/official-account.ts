import type { MenuButton, OfficialAccountKind } from '../../shared/contracts/official-account'
import type { PushCard } from './wechat-push'

/** WeChat's word on one person: of somebody who does not follow it tells nearly nothing. */
export type Follower = { openId: string; isFollowing: boolean; unionId?: string; since?: Date; scene?: string }

/** Calls in the official account's own name. Every call may throw `WechatError`; nothing else. */
export interface OfficialAccount {
  readonly appId: string
  readonly name: string
  readonly kind: OfficialAccountKind
  /** Of the mini-program that menu buttons open; empty without one. */
  readonly miniProgramAppId: string
  follower(openId: string): Promise<Follower>
  /** Any number; WeChat is asked by the hundred. */
  followers(openIds: string[]): Promise<Follower[]>
  /** The content of a parametered QR code: who scans it meets the account, and we hear of it with this scene (1 to 64 characters). */
  sceneQr(scene: string): Promise<{ url: string; expiresAt: Date }>
  /** Into the chat, within a minute of a follow or scan and three times at most; refused later. */
  sendCard(openId: string, card: PushCard): Promise<void>
  /** Null when none is published. */
  menu(): Promise<MenuButton[] | null>
  publishMenu(buttons: MenuButton[]): Promise<void>
  removeMenu(): Promise<void>
}
