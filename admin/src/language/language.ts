export type Language = 'zh' | 'en'

const KEPT_AS = 'livehall.language'

/** The browser's language at first, then whatever was chosen in this browser. */
export const language: Language = kept() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')

/** How numbers are written. */
export const locale = language === 'en' ? 'en' : 'zh-CN'

/** The words are read once, when the panel is loaded; a page with unsaved changes asks before it is left. */
export function chooseLanguage(chosen: Language): void {
  try {
    localStorage.setItem(KEPT_AS, chosen)
  } catch {
    // A browser that keeps nothing stays with its own language.
  }
  window.location.reload()
}

function kept(): Language | null {
  try {
    const found = localStorage.getItem(KEPT_AS)
    return found === 'zh' || found === 'en' ? found : null
  } catch {
    return null
  }
}
