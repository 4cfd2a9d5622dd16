export async function copyText(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    // The page is not on HTTPS, or the WebView is old. Copying a selection still works inside a tap.
    return copySelected(value)
  }
}

function copySelected(value: string): boolean {
  const field = document.createElement('textarea')
  field.value = value
  field.readOnly = true
  field.style.cssText = 'position:fixed;top:0;opacity:0'
  document.body.appendChild(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
