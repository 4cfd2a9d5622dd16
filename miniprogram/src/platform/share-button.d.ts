/** Opens WeChat's sharing in the mini-program. On the web the given link, or else the page's, is shared or copied. */
export function ShareButton(props: { link?: string }): JSX.Element
