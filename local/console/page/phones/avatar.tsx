import type { ConsolePerson } from '../../contract'

export function Avatar({
  person: { avatar },
  size = 'm',
}: {
  person: Pick<ConsolePerson, 'avatar'>
  size?: 's' | 'm'
}) {
  return (
    <span className={`avatar avatar--${size}`} style={{ background: avatar.color }} aria-hidden>
      {avatar.initial}
    </span>
  )
}
