import { useState } from 'react'
import { Button } from 'antd'
import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { text } from '../text/text'

export function CopyButton({ value, label }: { value: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    await writeToClipboard(value)
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }

  return (
    <Button icon={isCopied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
      {isCopied ? text.words.copied : label}
    </Button>
  )
}

/** `navigator.clipboard` exists only on https and localhost; panels also run on plain addresses inside a company. */
async function writeToClipboard(value: string) {
  if (navigator.clipboard) {
    const isDone = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    )
    if (isDone) return
  }

  const area = document.createElement('textarea')
  area.value = value
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
