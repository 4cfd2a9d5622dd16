import type { PosterWords } from './poster-drawing'

type Props = { words: PosterWords; coverUrl: string; shortLink: string; miniProgramCode: string }

/**
 * A poster with the visitor's own QR code. On the web it is saved by a long press, in the mini-program to the album.
 */
export function PosterPicture(props: Props): JSX.Element

/** Whether the poster shows WeChat's mini-program code, which the server fetches, or a QR code of the link. */
export const showsMiniProgramCode: boolean
