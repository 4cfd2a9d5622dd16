import { useState } from 'react'
import type { ConsolePerson, Part } from '../../contract'
import { Icon } from '../icon'
import { text } from '../text'
import { Avatar } from './avatar'
import { NewPersonDialog } from './new-person-dialog'
import './people-strip.css'

type Props = {
  people?: Part<ConsolePerson[]>
  /** The product's database does not answer, so it is unknown which people are contacts. */
  isProductAway: boolean
  open: string[]
  canOpenBeside: boolean
  onOpen(key: string): void
  onOpenBeside(key: string): void
  onChanged(): void
}

/** WeChat users, each with the data that the product has about them. */
export function PeopleStrip({ people, isProductAway, open, canOpenBeside, onOpen, onOpenBeside, onChanged }: Props) {
  const [isAdding, setAdding] = useState(false)
  if (!people)
    return (
      <div className="people people--waiting" aria-busy>
        {Array.from({ length: 8 }, (_, at) => (
          <i key={at} />
        ))}
      </div>
    )
  if ('failure' in people) return <p className="notice notice--bad">{people.failure}</p>

  return (
    <div className="people">
      <ul>
        {people.value.length === 0 && <li className="people__none">{text.people.none}</li>}
        {people.value.map((person) => (
          <li key={person.key}>
            <button
              className={open.includes(person.key) ? 'person person--open' : 'person'}
              onClick={() => onOpen(person.key)}
              title={describe(person)}
              aria-label={text.people.openAs(person.nickname)}
            >
              <Avatar person={person} />
              <b>{person.nickname}</b>
              <span className={person.contact ? 'person__known' : ''}>
                {isProductAway ? text.people.unknown : knownOf(person)}
              </span>
            </button>
            {canOpenBeside && !open.includes(person.key) && (
              <button
                className="person__beside"
                onClick={() => onOpenBeside(person.key)}
                title={text.people.beside}
                aria-label={`${text.people.beside} ${person.nickname}`}
              >
                <Icon name="beside" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button className="person person--new" onClick={() => setAdding(true)}>
        <span className="avatar avatar--m">
          <Icon name="plus" />
        </span>
        <b>{text.people.newPerson}</b>
      </button>
      {isAdding && (
        <NewPersonDialog
          onDone={(key) => {
            setAdding(false)
            onChanged()
            if (key) onOpen(key)
          }}
        />
      )}
    </div>
  )
}

function knownOf({ contact }: ConsolePerson): string {
  if (!contact) return text.people.stranger
  return contact.registeredFor.length > 0 ? text.people.registered(contact.registeredFor.length) : text.people.visited
}

function describe(person: ConsolePerson): string {
  const { contact } = person
  return [
    `${person.nickname}(${person.key})`,
    person.phone,
    person.isSubscribed ? text.people.follows : text.people.doesNotFollow,
    ...(contact
      ? [
          [contact.name, contact.phone, contact.email].filter(Boolean).join(' ') || text.phone.contactUnknown,
          knownOf(person),
        ]
      : [text.people.stranger]),
  ].join('\n')
}
