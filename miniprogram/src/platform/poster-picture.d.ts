import type { PosterWords } from './poster-drawing'

type Props = { words: PosterWords; coverUrl: string; shortLink: string; miniProgramCode: string }

/** A poster with the sharer's own code: on the web an image to press long, in the mini-program one to save to the album. */
export function PosterPicture(props: Props): JSX.Element

/** Whether the poster shows WeChat's own code, which the server has to fetch, or draws one of the link. */
export const showsMiniProgramCode: boolean
