/** The built-in components we draw with: WeChat's own, and plain elements that take the same properties on the web. */
export { Button, Image, Input, RichText, ScrollView, Swiper, SwiperItem, Text, View, WebView } from '@tarojs/components'
