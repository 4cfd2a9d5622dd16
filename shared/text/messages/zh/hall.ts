export const hall = {
  carousel_webinar_twice: '同一场直播不能重复加入轮播图',
  carousel_webinar_gone: '有直播已不存在，请刷新后重试',
  carousel_full: ({ most }: { most: number }) => `轮播图最多 ${most} 张，请先在「大厅设置」中移除一张`,
}
