/** The live room inside our page. On the web the room replaces the page, so nothing is drawn. */
export function RoomView(props: { url: string }): JSX.Element | null
