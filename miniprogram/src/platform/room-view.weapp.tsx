import { WebView } from './elements'

/** WeChat lays a web-view over the whole page, whatever else is on it. */
export function RoomView({ url }: { url: string }) {
  return <WebView src={url} />
}
