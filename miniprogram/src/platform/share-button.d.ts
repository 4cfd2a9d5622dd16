/** WeChat's own sharing in the mini-program; on the web the page's link is copied. */
export function ShareButton(props: { label: string }): JSX.Element
