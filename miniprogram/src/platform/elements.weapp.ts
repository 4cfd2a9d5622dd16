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
