import type { ScreenEdges } from './screen-edges'

// The browser draws its own bars. `env(safe-area-inset-top)` in the style sheet leaves room for a notch.
export const screenEdges: ScreenEdges = { top: 0, bar: 48, right: 0 }
export const stickyTop = 0
