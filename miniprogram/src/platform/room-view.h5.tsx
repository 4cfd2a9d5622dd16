import { useEffect } from 'react'
import { leaveFor } from './leave-for'

export function RoomView({ url }: { url: string }) {
  useEffect(() => leaveFor(url), [url])
  return null
}
