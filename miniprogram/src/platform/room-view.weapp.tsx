import { WebView } from './elements'

/** WeChat's web-view always covers the whole page. */
export function RoomView({ url }: { url: string }) {
  return <WebView src={url} />
}
