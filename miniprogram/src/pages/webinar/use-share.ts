import { useRef, useState } from 'react'
import type { Share } from '../../../../shared/contracts/links'
import { openShare } from '../../gateway/shares'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { showsMiniProgramCode } from '../../platform/poster-picture'
import { canSignIn } from '../../platform/sign-in'
import { toast } from '../../platform/toast'

/**
 * The visitor's own link, requested only when they share for the first time. Without an identity the plain link is
 * shared.
 */
export function useShare(code: string) {
  const [share, setShare] = useState<Share>()
  const [isOpen, setOpen] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const asked = useRef<Promise<Share>>()

  /** A second caller gets the result of the first request. After a failure the next call tries again. */
  function own(): Promise<Share> {
    asked.current ??= openShare(code, showsMiniProgramCode).catch((failure: unknown) => {
      asked.current = undefined
      throw failure
    })
    return asked.current
  }

  async function open() {
    setOpen(true)
    if (!canSignIn()) return
    try {
      setShare(await own())
    } catch {
      // The sheet still shares the page's plain link. The poster shows the error when it is opened.
    }
  }

  async function drawPoster() {
    try {
      setShare(await own())
      setDrawing(true)
    } catch (failure) {
      if (failure instanceof VisitorFailure) toast(failure.message)
    }
  }

  function close() {
    setOpen(false)
    setDrawing(false)
  }

  return { share, isOpen, isDrawing, open: () => void open(), drawPoster: () => void drawPoster(), close, own }
}
