import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type HTMLAttributes,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react'
import { sanitisedNodes } from './sanitised-nodes'
import './elements.h5.scss'

// The built-in components we use, on the web: plain elements with the same properties. Styles that WeChat gives its
// components are in elements.h5.scss. Taro turns `ariaLabel` and `ariaRole` into `aria-label` and `role` before this.

type BoxProps = HTMLAttributes<HTMLElement> & { hoverClass?: string }
type ImageProps = {
  className?: string
  src: string
  mode?: string
  lazyLoad?: boolean
  'aria-label'?: string
  onError?: () => void
}
type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'onBlur' | 'type'> & {
  type?: string
  maxlength?: number
  confirmType?: string
  onInput?: (event: { detail: { value: string } }) => void
  onBlur?: () => void
  onConfirm?: () => void
}
type TextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onInput'> & {
  maxlength?: number
  onInput?: (event: { detail: { value: string } }) => void
}
type SwiperProps = {
  className?: string
  children?: ReactNode
  current?: number
  autoplay?: boolean
  interval?: number
  circular?: boolean
  onChange?: (event: { detail: { current: number } }) => void
}

export function View({ hoverClass, className, ...rest }: BoxProps) {
  const isPressable = hoverClass !== undefined && hoverClass !== 'none'
  return (
    <div
      {...rest}
      {...(rest.onClick && reachedByKeyboard)}
      role={rest.role ?? (rest.onClick && 'button')}
      className={isPressable ? `${className ?? ''} h5-press` : className}
    />
  )
}

export function Text(props: HTMLAttributes<HTMLElement>) {
  return <span {...props} />
}

export function Image({ className, src, mode, lazyLoad, 'aria-label': label = '', onError }: ImageProps) {
  const style: CSSProperties = {
    objectFit: mode === 'aspectFill' ? 'cover' : mode === 'aspectFit' ? 'contain' : 'fill',
  }
  return (
    <img
      className={`image ${className ?? ''}`}
      style={style}
      src={src}
      alt={label}
      loading={lazyLoad ? 'lazy' : 'eager'}
      decoding="async"
      onError={onError}
    />
  )
}

export function ScrollView({
  className,
  children,
}: BoxProps & { scrollX?: boolean; enhanced?: boolean; showScrollbar?: boolean }) {
  return <div className={`scroll-x ${className ?? ''}`}>{children}</div>
}

export function Input({ type, maxlength, confirmType, onInput, onBlur, onConfirm, ...rest }: InputProps) {
  return (
    <input
      {...rest}
      type={type === 'number' ? 'tel' : 'text'}
      inputMode={keyboardOf(type, rest.name)}
      enterKeyHint={confirmType === 'next' ? 'next' : 'done'}
      maxLength={maxlength}
      onInput={(event) => onInput?.({ detail: { value: event.currentTarget.value } })}
      onBlur={onBlur}
      onKeyDown={(event) => event.key === 'Enter' && onConfirm?.()}
    />
  )
}

export function Textarea({ maxlength, onInput, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={4}
      maxLength={maxlength}
      onInput={(event) => onInput?.({ detail: { value: event.currentTarget.value } })}
    />
  )
}

/** Uses the browser's scroll snapping. The timer moves on only while nobody touches the carousel. */
export function Swiper({ className, children, autoplay, interval = 5000, onChange }: SwiperProps) {
  const strip = useRef<HTMLDivElement>(null)
  const [isHeld, setHeld] = useState(false)
  const current = useRef(0)

  useEffect(() => {
    if (!autoplay || isHeld) return
    const timer = setInterval(() => {
      const box = strip.current
      // Hidden pages have no width; scrolling them would lose the position.
      if (!box?.clientWidth || document.hidden) return
      const next = (current.current + 1) % box.childElementCount
      box.scrollTo({ left: next * box.clientWidth, behavior: 'smooth' })
    }, interval)
    return () => clearInterval(timer)
  }, [autoplay, isHeld, interval])

  const readPlace = () => {
    const box = strip.current
    if (!box?.clientWidth) return
    const place = Math.round(box.scrollLeft / box.clientWidth)
    if (place === current.current) return
    current.current = place
    onChange?.({ detail: { current: place } })
  }

  return (
    <div
      className={`swiper ${className ?? ''}`}
      ref={strip}
      onScroll={readPlace}
      onTouchStart={() => setHeld(true)}
      onTouchEnd={() => setHeld(false)}
      onTouchCancel={() => setHeld(false)}
    >
      {children}
    </div>
  )
}

export function SwiperItem({ className, ...rest }: BoxProps) {
  return <div {...rest} className={`swiper__item ${className ?? ''}`} />
}

export function RichText({ className, nodes }: { className?: string; nodes: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.replaceChildren(...sanitisedNodes(nodes))
  }, [nodes])
  return <div className={className} ref={box} />
}

function keyboardOf(type: string | undefined, name: string | undefined) {
  if (type === 'number') return 'tel'
  if (type === 'digit') return 'decimal'
  return name === 'email' ? 'email' : undefined
}

/** Everything that can be tapped can also be used with a keyboard. */
const reachedByKeyboard: HTMLAttributes<HTMLElement> = {
  tabIndex: 0,
  onKeyDown: (event) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) event.currentTarget.click()
  },
}
