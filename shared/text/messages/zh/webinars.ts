export const webinars = {
  form_already_created_another: '这份表单已经创建过另一场直播，请刷新页面后重新填写',
  start_in_past: '开始时间不能早于现在',
  end_not_after_start: '结束时间须晚于开始时间',
  lasts_too_long: '直播时长不能超过 7 天',
  image_too_large: ({ megabytes }: { megabytes: string }) => `图片为 ${megabytes} MB，超过 2 MB，请压缩后再上传`,
  image_kind_not_supported: '只支持 JPG、PNG、GIF 格式的图片',
  image_too_small: ({ width, height, least }: { width: number; height: number; least: number }) =>
    `图片尺寸为 ${width}×${height}，太小了，边长至少 ${least} 像素`,
  image_sides_too_long: ({ width, height, most }: { width: number; height: number; most: number }) =>
    `图片尺寸为 ${width}×${height}，过大，边长请不要超过 ${most} 像素`,
  image_damaged: '图片已损坏，无法读取，请换一张',
  image_too_large_to_turn: '这张照片需要旋转，但尺寸过大，请先缩小到 400 万像素以内再上传',
  image_not_found: '图片不存在，请重新上传',
  folder_not_found: '分组不存在或已被删除',
  folder_has_children: ({ name, children }: { name: string; children: number }) =>
    `「${name}」下还有 ${children} 个子分组，请先移走或删除子分组`,
  parent_folder_not_found: '上级分组不存在或已被删除',
  folders_have_two_levels: '分组最多两级',
  choose_first_level_folder: '请选择一级分组',
  folder_into_itself: '不能移动到自己下面',
  folder_with_children_cannot_move: '该分组下还有子分组，不能移动到其他分组下',
  folder_name_taken: ({ name }: { name: string }) => `已有同名分组「${name}」`,
  folder_names_must_differ: '同级分组不能重名',
  webinar_not_offered: '这场直播不存在或已下线',
  webinar_not_found: '直播不存在或已被删除',
  change_while_creating: '直播仍在创建中，请稍后再修改',
  delete_while_creating: '直播仍在创建中，请稍后再删除',
  title_does_not_match: '与活动标题不一致，请完整输入标题',
  deletion_not_confirmed_yet:
    '直播平台没有及时答复，系统会自动确认：删除成功后这场直播会从列表中消失，未成功则保持原样',
  webinar_being_deleted: '这场直播正在删除中，请等待直播平台确认',
  account_has_sub_accounts:
    '该直播平台账号使用了子账号，直播可能属于子账号，不能从这里删除。请到直播平台的控制台删除，之后会自动标记',
  sub_accounts_unknown: '直播平台没有告知该账号是否使用子账号。确认没有使用子账号后，请勾选确认再删除',
  delete_while_live: '直播正在进行，结束后才能删除',
  delete_while_syncing: '这场直播正在同步数据，请等同步完成后再删除',
  creation_failed: '刚才的创建没有成功，请重新提交',
  creation_not_confirmed_yet:
    '直播平台没有及时答复，系统会自动确认：已创建成功的稍后会出现在列表中，未成功的会自动撤销，请勿换一个页面重复创建',
  change_not_confirmed_yet: '直播平台没有及时答复，系统会自动确认：保存成功后会显示新的内容，未成功则保持原样',
  mode_not_supported: '该直播平台不支持此直播类型',
  live_link_not_at_provider: '该直播不在已连接的直播平台上，不能切换直播链接',
  live_link_while_live: '直播正在进行，结束后才能切换直播链接',
  chosen_webinars_gone: ({ count }: { count: number }) =>
    `所选直播中有 ${count} 场已不存在或仍在创建中，未作任何修改，请刷新后重试`,
  host_missing: '请选择主持人',
  host_not_listed: '这位用户不在该账号的名单中，请重新选择主持人',
  host_inactive: '这位用户在直播平台上已停用或尚未激活，不能主持，请换一位',
  start_must_be_future: '开始时间须晚于现在',
  not_supported_recurring:
    '周期性网络研讨会不受支持：不会同步，也不能从这里报名、编辑或删除。请在 Zoom 中为每一场单独创建网络研讨会',
  not_supported_provider_events:
    '这场网络研讨会属于 Zoom Events，Zoom 不允许从外部修改：不会同步，也不能从这里报名、编辑或删除。请在 Zoom Events 中管理',
  not_supported_cannot_be_listed: ({ title }: { title: string }) =>
    `「${title}」不受支持，不能上架：观众报不了名，数据也不会同步。未作任何修改，请取消勾选后重试`,
  webinar_was_deleted: '这场直播已从后台删除，不会再添加',
  webinar_id_not_found: ({ account, id }: { account: string; id: string }) =>
    `在「${account}」中找不到编号 ${id} 的网络研讨会。请核对编号与账号；会议（Meeting）的编号不能使用，只支持网络研讨会（Webinar）`,
  host_of_webinar_not_listed: '这场网络研讨会的主持人不在名单中。请所有者先在「直播平台」中把主持人加入名单',
}
