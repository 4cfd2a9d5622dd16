import { and, eq, gt } from 'drizzle-orm'
import { wechatSceneQrs } from '../../db/tables/wechat-scene-qrs'
import type { Deps } from '../../ports/deps'

/** A code that expires soon is not shown, because people may still have to find their phone. */
const LEAST_LEFT_MS = 24 * 60 * 60 * 1000

/**
 * The content of the official account's code for a scene. WeChat creates it once; everybody gets the same until it is
 * about to expire.
 */
export async function sceneQr(
  scene: string,
  { db, clock, officialAccount }: Pick<Deps, 'db' | 'clock' | 'officialAccount'>,
): Promise<string> {
  const { appId } = officialAccount
  const usable = gt(wechatSceneQrs.expiresAt, new Date(clock.now().getTime() + LEAST_LEFT_MS))
  const [kept] = await db
    .select()
    .from(wechatSceneQrs)
    .where(and(eq(wechatSceneQrs.appId, appId), eq(wechatSceneQrs.scene, scene), usable))
  if (kept) return kept.url

  const made = await officialAccount.sceneQr(scene)
  await db
    .insert(wechatSceneQrs)
    .values({ appId, scene, ...made })
    .onConflictDoUpdate({ target: [wechatSceneQrs.appId, wechatSceneQrs.scene], set: made })
  return made.url
}
