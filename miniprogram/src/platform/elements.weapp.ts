export { Button, Image, Input, RichText, ScrollView, Swiper, SwiperItem, Text, View, WebView } from '@tarojs/components'
