/** The live room inside our page. On the web it takes the page's place instead, so nothing is drawn. */
export function RoomView(props: { url: string }): JSX.Element | null
