export type ScreenEdges = {
  /** Height of the system's own line at the top, in CSS pixels. */
  top: number
  /** Height of our title line beneath it. */
  bar: number
  /** Width kept free at its right end, where WeChat draws its capsule. */
  right: number
}

export const screenEdges: ScreenEdges

/** Where a sticky line stops: beneath WeChat's capsule, or at the top of the browser's page. */
export const stickyTop: number
