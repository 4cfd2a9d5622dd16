export type ScreenEdges = {
  /** Height of the system's status bar, in CSS pixels. */
  top: number
  /** Height of our title bar below it. */
  bar: number
  /** Width kept free at its right end for WeChat's capsule button. */
  right: number
}

export const screenEdges: ScreenEdges

/** Where a sticky row stops: below WeChat's capsule button, or at the top of the browser's page. */
export const stickyTop: number
