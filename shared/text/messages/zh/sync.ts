export const sync = {
  recording_not_found: '没有这段录像',
  warning_gone: '这条警告已不在，请刷新页面',
  sync_not_found: '没有这次同步的记录',
  imported_webinar_has_no_sync: '这场直播来自导入的报告，没有可同步的直播平台数据',
  sync_while_creating: '这场直播还在创建中，请稍后再同步',
  account_disconnected: '这场直播所属的平台账号已断开，请先在「直播平台」中重新连接',
  no_account_connected: '还没有连接直播平台，请先在「直播平台」中连接账号',
  session_not_found: '没有这个场次，请刷新页面后再试',
}
