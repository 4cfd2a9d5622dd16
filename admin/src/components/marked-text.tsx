type Props = { text: string; search: string }

/** A text with every place of what was searched for set off; large and small letters are the same. */
export function MarkedText({ text, search }: Props) {
  const places = search ? placesOf(text.toLowerCase(), search.toLowerCase()) : []
  if (places.length === 0) return <>{text}</>

  return (
    <>
      {places.map((place, index) => (
        <span key={place}>
          {text.slice(index === 0 ? 0 : (places[index - 1] ?? 0) + search.length, place)}
          <mark>{text.slice(place, place + search.length)}</mark>
        </span>
      ))}
      {text.slice((places.at(-1) ?? 0) + search.length)}
    </>
  )
}

function placesOf(text: string, search: string): number[] {
  const places: number[] = []
  for (let place = text.indexOf(search); place >= 0; place = text.indexOf(search, place + search.length))
    places.push(place)
  return places
}
