import type { MouseEvent } from 'react'
import { Button, type ButtonProps } from 'antd'
import { useHref, useLinkClickHandler } from 'react-router'

type Props = Omit<ButtonProps, 'href' | 'onClick'> & { to: string }

/** Looks like a button, is a link: it can be opened in a new tab. */
export function LinkButton({ to, ...rest }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLAnchorElement>(to)

  // With `href` antd draws an anchor, though the event's type is that of a button.
  return <Button {...rest} href={href} onClick={(event) => follow(event as MouseEvent<HTMLAnchorElement>)} />
}
