/** WeChat's own sharing in the mini-program; on the web the given link, or else the page's, is shared or copied. */
export function ShareButton(props: { link?: string }): JSX.Element
