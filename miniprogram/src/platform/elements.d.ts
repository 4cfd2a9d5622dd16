/** The built-in components we draw with: WeChat's own, and plain elements that take the same properties on the web. */
export {
  Button,
  Image,
  Input,
  RichText,
  ScrollView,
  Swiper,
  SwiperItem,
  Text,
  Textarea,
  View,
  WebView,
} from '@tarojs/components'
