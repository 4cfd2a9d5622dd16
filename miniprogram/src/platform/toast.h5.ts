const SHOWN_MS = 2000
let timer: ReturnType<typeof setTimeout> | undefined

export function toast(message: string): void {
  const line = document.querySelector('.toast') ?? document.body.appendChild(newLine())
  line.textContent = message
  line.classList.add('toast--shown')
  clearTimeout(timer)
  timer = setTimeout(() => line.classList.remove('toast--shown'), SHOWN_MS)
}

function newLine(): HTMLElement {
  const line = document.createElement('div')
  line.className = 'toast'
  line.setAttribute('role', 'status')
  return line
}
