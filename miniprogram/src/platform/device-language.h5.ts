export function deviceLanguage(): string {
  return navigator.language
}
