/** The built-in components we use: WeChat's own, and plain elements with the same properties on the web. */
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
