import { useState } from 'react'
import { text } from './text'

/** A value with a button that copies it. */
export function Copyable({ value }: { value: string }) {
  const [isCopied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), 1_500)
  }
  return (
    <button type="button" className="copyable" onClick={() => void copy()} title={`${text.guide.copy} ${value}`}>
      {isCopied ? text.guide.copied : value}
    </button>
  )
}
