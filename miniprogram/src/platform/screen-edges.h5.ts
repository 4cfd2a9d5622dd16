import type { ScreenEdges } from './screen-edges'

// The browser keeps its own bars; a notch is met by `env(safe-area-inset-top)` in the style sheet.
export const screenEdges: ScreenEdges = { top: 0, bar: 48, right: 0 }
export const stickyTop = 0
