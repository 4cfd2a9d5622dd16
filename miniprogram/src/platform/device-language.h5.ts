const KEPT_AS = 'language'

export function deviceLanguage(): string {
  return kept() ?? navigator.language
}

export function chooseLanguage(tag: 'zh' | 'en'): void {
  try {
    localStorage.setItem(KEPT_AS, tag)
  } catch {
    // A browser without storage keeps the device's language.
  }
  location.reload()
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}
