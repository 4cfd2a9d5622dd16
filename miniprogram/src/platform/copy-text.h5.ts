export async function copyText(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    // Not a secure address, or an old WebView: the selection way still works inside a tap.
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
