import type { MouseEvent } from 'react'
import { Button, type ButtonProps } from 'antd'
import { useHref, useLinkClickHandler } from 'react-router'

type Props = Omit<ButtonProps, 'href' | 'onClick'> & { to: string }

/** Looks like a button, is a link: it can be opened in a new tab. */
export function LinkButton({ to, ...rest }: Props) {
  const follow = useLinkClickHandler<HTMLElement>(to)

  return <Button {...rest} href={useHref(to)} onClick={(event: MouseEvent<HTMLElement>) => follow(event as MouseEvent<HTMLElement> & MouseEvent<HTMLAnchorElement>)} />
}
