/** The characters WeChat takes in a mini-program code's scene, of which there may be 32. */
export const SCENE_MAX = 32
const SCENE_SIGNS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

/** `s=` and the id of a short link: the scene is too small for anything but a key. */
export function sceneOf(shortLinkId: string): string {
  return `s=${shortLinkId}`
}

export function isScene(scene: string): boolean {
  return scene.length <= SCENE_MAX && SCENE_SIGNS.test(scene)
}

export const isShortLinkId = (id: string): boolean => /^[0-9A-Za-z]{8}$/.test(id)

/** The short link's id in a scene as a mini-program page gets it: URL-encoded once. Null for a scene that is not ours. */
export function readScene(scene: string): string | null {
  return /^s=([0-9A-Za-z]{8})$/.exec(decoded(scene))?.[1] ?? null
}

function decoded(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    return ''
  }
}
