/** Texts about files with people in them. */
export const personalFiles = {
  removed: '这份文件已过保存期限并被删除，请重新上传',
  linkExpired: '下载链接已失效，请回到导入页面重新点击下载',
  beingSearched: '有客户刚被删除，正在核对这份文件，请一分钟后再试',
}
