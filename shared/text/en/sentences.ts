import { defaultContent } from './default-content'

/**
 * English for sentences that the code writes in Chinese. A `{}` stands for a value; `{1}` and `{2}` are the first and
 * the second in the English sentence. A test finds missing ones.
 */
export const sentences: Record<string, string> = {
  ...defaultContent,
  '填写的内容含有无法保存的字符，请删除后重试':
    'What you filled in holds a character that cannot be kept. Delete it and try again',
  时间不在可用的范围内: 'The time is outside of what can be used',
  '这份表单已经创建过另一场直播，请刷新页面后重新填写':
    'This form has created another webinar already. Reload the page and fill it in again',
  请求的格式不正确: 'The request is not in the right form',
  '提交的内容过长，请缩短后重试': 'What you sent is too long. Shorten it and try again',
  // People of the panel are in `operators.ts`; the sentence of each error code is in `errors.ts`.
  必填: 'Required',
  格式不正确: 'Not in the right form',
  不能为空: 'Must not be empty',
  '至少 {} 个字': 'At least {1} characters',
  '至少选择 {} 项': 'Choose at least {1}',
  '不能小于 {}': 'Must not be less than {1}',
  '最多 {} 个字': 'At most {1} characters',
  '最多 {} 项': 'At most {1}',
  '不能大于 {}': 'Must not be more than {1}',
  不是可选的值: 'Not one of the choices',

  开始时间不能早于现在: 'It cannot start in the past',
  结束时间须晚于开始时间: 'It has to end after it starts',
  '直播时长不能超过 7 天': 'It cannot last longer than 7 days',
  '请求来自其他网站，已被拒绝': 'The request came from another website and was refused',
  请选择要上传的文件: 'Choose a file to upload',
  '文件是空的，请换一个': 'The file is empty; choose another one',

  '这份文件已过保存期限并被删除，请重新上传': 'This file was kept for its time and then removed. Upload it again',
  '下载链接已失效，请回到导入页面重新点击下载':
    'This download link has run out. Go back to the import and press download again',
  '有客户刚被删除，正在核对这份文件，请一分钟后再试':
    'A contact was just deleted and this file is being searched for them. Try again in a minute',
  '搜索客户的次数已达上限，请 {} 分钟后再试':
    'You have searched for people as often as allowed. Try again in {1} minutes',
  '还没有您的资料，请在报名时填写': 'There are no details of yours yet. Fill them in when you register',
  没有这段录像: 'There is no such recording',
  '这条警告已不在，请刷新页面': 'This warning is gone; reload the page',
  表单不存在: 'This form does not exist',
  表单不存在或已归档: 'This form does not exist or is archived',
  '短信服务还没有配置，不能要求短信验证。请管理员先配置腾讯云短信':
    'SMS is not configured, so it cannot be asked for. An administrator has to configure Tencent Cloud SMS first',
  '全局表单供所有直播使用，不能归档': 'The global form serves all webinars and cannot be archived',
  '还有 {} 场直播在使用这份表单，请先为它们更换表单': '{1} webinars still use this form; give them another one first',
  没有这种字段类型: 'There is no such kind of field',
  '字段标识不能用这个词，请换一个': 'This word cannot be the key of a field; choose another one',
  字段标识重复: 'Two fields have the same key',
  至少填写两个选项: 'At least two options',
  选项不能重复: 'No option twice',
  '图片单选：图片选项在直播平台和数据导出中没有对应的文字，请改用单选':
    'Picture choice: pictures have no words at live platforms and in exports; use a single choice',
  '图片多选：图片选项在直播平台和数据导出中没有对应的文字，请改用多选':
    'Picture choices: pictures have no words at live platforms and in exports; use a multiple choice',
  '评分：评分属于直播后的问卷，不属于报名信息，请改用单选或数字':
    'Rating: ratings belong to a questionnaire afterwards; use a single choice or a number',
  '分割线：分割线不收集信息，请用补充说明来分组': 'Divider: dividers collect nothing; group with help texts',
  '报名表单不支持{}': 'Registration forms do not take this kind of field: {1}',
  '独立表单需要打开直播链接：关闭时观众在直播平台填写平台自己的表单。请打开直播链接，或改用全局表单':
    "An independent form needs the live link on: when off, people fill in the live platform's own form. Turn the live link on, or use the global form",

  同一场直播不能重复加入轮播图: 'A webinar can be in the carousel only once',
  '有直播已不存在，请刷新后重试': 'One of the webinars no longer exists. Reload and try again',
  '轮播图最多 {} 张，请先在「大厅设置」中移除一张':
    'The carousel holds {1} at most; take one out in the hall settings first',

  '图片为 {} MB，超过 2 MB，请压缩后再上传': 'The picture has {1} MB, more than 2 MB. Compress it first',
  '只支持 JPG、PNG、GIF 格式的图片': 'Only JPG, PNG or GIF pictures',
  '图片尺寸为 {}×{}，太小了，边长至少 {} 像素':
    'The picture is {1}×{2}, too small: each side needs at least {3} pixels',
  '图片尺寸为 {}×{}，过大，边长请不要超过 {} 像素': 'The picture is {1}×{2}, too large: no side may exceed {3} pixels',
  '图片已损坏，无法读取，请换一张': 'The picture is damaged and cannot be read. Choose another one',
  '这张照片需要旋转，但尺寸过大，请先缩小到 400 万像素以内再上传':
    'This photograph needs turning but is too large. Reduce it to 4 million pixels before uploading',
  '图片不存在，请重新上传': 'The picture does not exist. Upload it again',

  分组不存在或已被删除: 'This folder does not exist or was deleted',
  '「{}」下还有 {} 个子分组，请先移走或删除子分组': '"{1}" still has {2} sub-folders; move or delete them first',
  上级分组不存在或已被删除: 'The parent folder does not exist or was deleted',
  分组最多两级: 'Folders have two levels at most',
  请选择一级分组: 'Choose a folder of the first level',
  不能移动到自己下面: 'It cannot be moved into itself',
  '该分组下还有子分组，不能移动到其他分组下': 'It has sub-folders, so it cannot be moved into another folder',
  '已有同名分组「{}」': 'There is a folder "{1}" already',
  同级分组不能重名: 'Names must differ within one level',

  这场直播不存在或已下线: 'This webinar does not exist or is no longer offered',
  直播不存在或已被删除: 'This webinar does not exist or was deleted',
  '直播仍在创建中，请稍后再修改': 'The webinar is still being created. Change it a little later',
  '直播仍在创建中，请稍后再删除': 'The webinar is still being created. Delete it a little later',
  '与活动标题不一致，请完整输入标题': 'This is not the title. Type the whole title',
  '直播平台没有及时答复，系统会自动确认：保存成功后会显示新的内容，未成功则保持原样':
    'The live platform did not answer in time. The outcome is confirmed automatically: the new content appears once it is saved, otherwise everything stays as it was',
  '直播平台没有及时答复，系统会自动确认：删除成功后这场直播会从列表中消失，未成功则保持原样':
    'The live platform did not answer in time; it will be asked again by itself. Once deleted the webinar leaves the list, otherwise it stays as it was',
  '这场直播正在删除中，请等待直播平台确认': 'The webinar is being deleted. Wait for the live platform to confirm',
  '该直播平台账号使用了子账号，直播可能属于子账号，不能从这里删除。请到直播平台的控制台删除，之后会自动标记':
    "This account uses sub-accounts and the webinar may belong to one, so it cannot be deleted here. Delete it in the live platform's console; it will then be marked here",
  '直播平台没有告知该账号是否使用子账号。确认没有使用子账号后，请勾选确认再删除':
    'The live platform did not tell whether this account uses sub-accounts. Make sure it does not, tick the confirmation, then delete',
  '直播正在进行，结束后才能删除': 'It is live and can be deleted after its end',
  '这场直播正在同步数据，请等同步完成后再删除': 'It is being synced; delete it when the sync is done',
  '刚才的创建没有成功，请重新提交': 'The creation did not work. Submit it again',
  '直播平台没有及时答复，系统会自动确认：已创建成功的稍后会出现在列表中，未成功的会自动撤销，请勿换一个页面重复创建':
    'The live platform did not answer in time; it will be asked again by itself. If it was created it appears in the list soon, otherwise it is undone. Do not create it again elsewhere',
  该直播平台不支持此直播类型: 'The live platform does not offer this kind of live',
  '该直播不在已连接的直播平台上，不能切换直播链接':
    'The webinar is at no connected live platform, so the live link cannot be switched',
  '直播正在进行，结束后才能切换直播链接': 'It is live; the live link can be switched after its end',
  '所选直播中有 {} 场已不存在或仍在创建中，未作任何修改，请刷新后重试':
    '{1} of the chosen webinars no longer exist or are still being created. Nothing was changed; reload and try again',
  '一次最多导出 {} 人，请用搜索或筛选缩小范围后再导出':
    'At most {1} people can be exported at once; search or filter first',
  '这场直播暂时没有可用的观看入口，请联系主办方': 'There is no way into this webinar at the moment. Ask the host',
  '公众号引流需要打开直播链接：关闭时观众在直播平台报名和观看，无法要求关注':
    'Following first needs the live link on: when off, people register and watch at the live platform and cannot be asked to follow',

  请选择正确的日期: 'Choose a valid date',
  '请从列表中选择{}': 'Choose from the list: {1}',
  '请从选项中选择{}': 'Choose from the options: {1}',
  '{}只能填写一项': '{1}: only one value',
  '{}最多 {} 个字': '{1}: at most {2} characters',
  '{}请填写数字': '{1}: enter a number',
  '请填写正确的手机号，境外号码请加国家区号，如 +852':
    'Enter a valid mobile number; outside China with its country code, e.g. +852',
  请填写正确的邮箱地址: 'Enter a valid e-mail address',
  请先阅读隐私说明并勾选同意: 'Read the privacy notice and agree first',
  请先用短信验证码验证手机号: 'Confirm the phone number with a code by SMS first',
  主持人或嘉宾不能报名自己的研讨会: "The webinar host can't register for the webinar",
  '这场直播已结束，不再需要在直播平台报名':
    'This webinar is over; nobody has to be registered at the live platform any more',
  '主办方已关闭这场直播的报名，请联系主办方':
    'The organiser has closed registration for this webinar. Please contact them',
  '这场直播在直播平台报名，请到直播平台取消': 'Registration for this webinar is at the live platform; cancel there',
  '短信没有发送成功，请检查手机号或稍后再试': 'The SMS could not be sent. Check the number or try again later',
  '发送过于频繁，请稍后再试': 'Too many messages. Try again later',
  '短信服务没有及时答复，如未收到验证码，请一分钟后再试':
    'The SMS service did not answer in time. If no code arrives, try again in a minute',
  '短信服务暂时不可用，请联系主办方': 'SMS is not available at the moment. Ask the host',
  '请 {} 秒后再获取验证码': 'Ask for a new code in {1} seconds',
  '今天获取验证码的次数已达上限，请明天再试': 'No more codes today. Try again tomorrow',
  '验证码已失效，请重新获取': 'This code is no longer valid. Ask for a new one',
  '输错次数过多，请重新获取验证码': 'Too many wrong codes. Ask for a new one',
  验证码不正确: 'This code is not correct',
  '微信授权已失效，请再点一次，或直接填写手机号': "WeChat's permission has run out. Tap again, or type the number",
  '操作过于频繁，请直接填写手机号': 'Too many tries. Type the number instead',
  '暂时无法从微信取得手机号，请直接填写': 'WeChat does not give the number at the moment. Type it instead',

  渠道不存在: 'This channel does not exist',
  请填写渠道编码: 'Enter a code',
  渠道编码不能有空格: 'The code must not have spaces',
  '渠道编码只能用小写字母，请把大写字母改成小写': 'Only small letters: change the capitals',
  '渠道编码只能用小写字母、数字、下划线和短横线': 'Only small letters, digits, underscores and hyphens',
  '渠道编码最多 32 个字符': 'At most 32 characters',
  '这个渠道编码已经用过了，请换一个': 'This code is in use. Choose another one',
  还没有配置小程序: 'No mini-program is configured',
  这个链接已经失效: 'This link no longer works',

  '该 {} 已连接({})。如需更换密钥，请在列表中编辑该账号；如需重新连接，请先断开':
    'This {1} is connected already ({2}). To replace its secret, edit that account; to connect it anew, disconnect it first',
  '直播平台账号不存在或已断开，请先在「直播平台」中连接':
    'The live platform account does not exist or is disconnected. Connect it under "Live platforms" first',
  没有这次同步的记录: 'There is no such sync',
  '这场直播来自导入的报告，没有可同步的直播平台数据':
    'This webinar came from an imported report; there is nothing to sync',
  '这场直播还在创建中，请稍后再同步': 'The webinar is still being created. Sync it a little later',
  '这场直播所属的平台账号已断开，请先在「直播平台」中重新连接':
    'The account of this webinar is disconnected. Connect it again under "Live platforms" first',
  '还没有连接直播平台，请先在「直播平台」中连接账号':
    'No live platform is connected. Connect one under "Live platforms" first',

  客户不存在或已被删除: 'This contact does not exist or was deleted',
  营销活动不存在或已被删除: 'This campaign does not exist or was deleted',
  '营销活动已归档，请先取消归档': 'This campaign is archived. Restore it first',
  结束日期不能早于开始日期: 'It cannot end before it starts',
  已有同名的营销活动: 'There is a campaign of this name already',

  没有这次导入的记录: 'There is no such import',
  只有观看报告的导入可以撤销: 'Only imports of attendee reports can be undone',
  '这次导入已被后来的导入替换，请撤销后来的那一次': 'A later import took the place of this one. Undo that one instead',
  '这次导入没有完成，没有可以撤销的内容': 'This import is not done, so there is nothing to undo',
  只有观看报告可以按时区重新读取: 'Only attendee reports can be read again in another time zone',
  '这次导入已经确认，不能再修改时区': 'This import is confirmed; its time zone cannot be changed any more',
  '没有这个场次，请刷新页面后再试': 'There is no such session. Reload the page and try again',
  '导入被中断，请重新上传这份文件；已导入的内容不会重复。':
    'The import was interrupted. Upload the file again; nothing is imported twice.',
  '引号不成对，这一行无法读取': 'A quotation mark is missing; the row cannot be read',
  '列数比表头多，可能有未加引号的逗号': 'More columns than the header; a comma may lack quotation marks',
  '「Attended」（已参加）应为 Yes 或 No': '"Attended" has to be Yes or No',
  无法识别的审核状态: 'Unknown approval status',
  邮箱格式不正确: 'Not an e-mail address',
  无法识别的时间: 'Unknown time',
  缺少进入或离开时间: 'The join or leave time is missing',
  离开时间早于进入时间: 'Left before joining',
  '文件里没有内容，请换一个': 'The file is empty. Choose another one',
  '这不是 Zoom 网络研讨会的参会者报告（Attendee Report）。如果它是，请把 Zoom 网页的语言改为 English，再重新导出 CSV':
    'This is not the attendee report of a Zoom webinar. If it is one, switch the language of the Zoom web page to English and export it as CSV again',
  '报告里没有活动信息（Topic、Webinar ID），请重新导出完整的报告；Zoom 网页是其他语言时，请先改为 English 再导出':
    "The report lacks the webinar's facts (Topic, Webinar ID). Export the whole report again; if the Zoom web page is in another language, switch it to English first",
  '报告的参会者名单缺少「{}」列，请重新导出完整的报告；Zoom 网页是其他语言时，请先改为 English 再导出':
    'The list of attendees lacks the column "{1}". Export the whole report again; if the Zoom web page is in another language, switch it to English first',
  '没有可以导入的参会者，原因见预览里的每一行；请改正文件后重新上传':
    'There is nobody to import; the preview says why for each row. Correct the file and upload it again',
  '表格软件把活动编号改成了「{}」，数字已经丢失。请在 Zoom 后台重新导出，直接上传下载的文件，不要用表格软件另存':
    'A spreadsheet turned the webinar ID into "{1}" and its digits are lost. Export the report from Zoom again and upload the downloaded file without saving it in a spreadsheet',
  '文件里有不同活动的报告（{}），请每场活动单独上传一份文件':
    'The file holds reports of different webinars ({1}). Upload one file for each webinar',
  '报告里没有参会者名单，没有可以导入的内容': 'The report has no list of attendees; there is nothing to import',
  '文件超过 20 MB，请按单场活动导出后再上传': 'The file is larger than 20 MB. Export one webinar at a time',
  请选择报告使用的时区: 'Choose the time zone of the report',
  无法识别的时区: 'Unknown time zone',
  请选择月在前或日在前: 'Choose month first or day first',
  请先确认日期的写法: 'Say how dates are written first',
  '没有邮箱，也没有手机号': 'Neither an e-mail address nor a mobile number',
  '手机号不正确，座机和境外号码请加国家区号，如 +852':
    'Not a valid number; landlines and numbers outside China need their country code, e.g. +852',
  '手机号被表格软件改成了科学计数法，请把这一列设为文本后重新填写':
    'The spreadsheet turned the number into a power of ten. Format the column as text and fill it in again',
  '姓名超过 200 个字': 'The name has more than 200 characters',
  '内容超过 2000 个字': 'The text has more than 2,000 characters',
  无法识别的报名状态: 'Unknown registration status',
  与前面的行是同一个人: 'The same person as a row above',
  '与一位已报名者的手机号相同，可能是同一个人': 'Same phone as somebody registered already, perhaps the same person',
  '与一位已报名者的邮箱相同，可能是同一个人': 'Same e-mail as somebody registered already, perhaps the same person',
  与前面的行是同一位客户: 'The same contact as a row above',
  '这是本场直播的主持人或嘉宾，不能报名': 'The host or a panelist of this webinar, who cannot register',
  '此人已取消报名，保持取消': 'Cancelled before; stays cancelled',
  '按排除规则跳过：无效的邮箱地址': 'Left out by the exclusions: not a usable e-mail address',
  '按排除规则跳过：后台或直播平台的成员不会成为客户':
    'Left out by the exclusions: members of the panel or the live platform never become contacts',
  '按排除规则跳过：该邮箱域名不会成为客户': 'Left out by the exclusions: this e-mail domain never becomes contacts',
  '按排除规则跳过：这是某位客户的次要邮箱': 'Left out by the exclusions: a second address of a contact',
  '按排除规则跳过：此人的资料已被删除，不会通过导入重新建立':
    'Left out by the exclusions: this person was deleted and is not made again by an import',
  '文件里只有表头，没有名单': 'The file has a header but no rows',
  '列数太多，最多 100 列，请删去不需要的列': 'Too many columns, 100 at most. Remove those you do not need',
  '名单超过 20 万行，请分成几份上传': 'More than 200,000 rows. Split the list',
  '这不是可以读取的名单，请上传 CSV 或 XLSX 文件': 'This is no list that can be read. Upload CSV or XLSX',
  '文件设有密码，请在表格软件里取消密码后重新保存':
    'The file has a password. Remove it in your spreadsheet and save it again',
  '这是旧版 XLS 文件，请在表格软件里另存为 XLSX 或 CSV': 'This is an old XLS file. Save it as XLSX or CSV',
  '这是网页而不是表格，请在表格软件里打开后另存为 XLSX 或 CSV':
    'This is a web page, not a spreadsheet. Open it in a spreadsheet and save it as XLSX or CSV',
  '文件已损坏，无法读取，请重新导出': 'The file is damaged. Export it again',
  '文件解压后过大，请删去图片、格式和多余的工作表，或分成几份上传':
    'The file unpacks to too much. Remove pictures, formats and other sheets, or split it',
  文件里没有工作表: 'The file has no sheet',
  '第 {} 行超过 10 万个字，请检查这一行是否完整，或重新导出文件':
    'Line {1} has more than 100,000 characters. Check whether it is whole, or export the file again',
  '第 {} 行有一格超过 32767 个字，请缩短这一格的内容后再上传':
    'A cell in line {1} has more than 32,767 characters. Shorten it and upload the file again',
  '文件里有一格超过 32767 个字，请缩短它的内容后再上传':
    'A cell of the file has more than 32,767 characters. Shorten it and upload the file again',
  '读取这份文件用时太久，请分成几份上传，或在表格软件里另存为 CSV 后再试':
    'Reading this file takes too long. Split it, or save it as CSV in your spreadsheet and try again',
  请选择列出的编码和分隔符: 'Choose one of the encodings and delimiters offered',
  请先指定哪一列是邮箱或手机号: 'Say first which column is the e-mail or the mobile number',
  请选择要导入到哪一场直播: 'Choose the webinar the list belongs to',
  这不是报名名单的导入: 'This is not the import of a list',
  '导入已经开始，不能再改': 'The import has begun and cannot be changed any more',
  '还没有结果文件，请等导入完成': 'There is no result file yet. Wait for the import to finish',
  行号: 'Line',
  导入结果: 'Outcome',
  说明: 'Note',
  新报名: 'Registered',
  已报名: 'Registered before',
  更新: 'Updated',
  跳过: 'Skipped',
  待审核: 'Pending',
  已通过: 'Approved',
  已取消: 'Cancelled',
  报名名单模板: 'Registrant list template',
  姓名: 'Name',
  手机号: 'Phone',
  邮箱: 'Email',
  报名时间: 'Registration time',
  报名状态: 'Approval status',
  公司: 'Company',
  李薇: 'Li Wei',
  '示例公司（请删除此行）': 'Example Ltd (delete this row)',
  '导入时出现意外错误，没有写入任何内容，请再试一次': 'Something unexpected happened; nothing was written. Try again',

  '这个服务号还没有通过微信认证：没有网页授权、带参二维码和自定义菜单接口，不能用于大厅和报名。请先在微信公众平台完成认证。':
    'This service account is not verified by WeChat: without web authorisation, parametered QR codes and menus it cannot serve hall and registration. Have it verified first.',
  '这是订阅号：没有网页授权和带参二维码接口，不能用于大厅和报名。请换成已认证的服务号。':
    'This is a subscription account: without web authorisation and parametered QR codes it cannot serve hall and registration. Use a verified service account.',
  '还没有配置公众号的 AppID 与密钥，请按部署指南填写。':
    "The official account's AppID and secret are not configured. See the deployment guide.",
  '一级菜单最多 3 个，二级菜单最多 5 个': 'At most 3 buttons with 5 entries each',
  有微信不支持的菜单类型: 'WeChat does not support one of the menu kinds',
  菜单名称过长: 'A menu name is too long',
  网址过长: 'An address is too long',
  二级菜单的网址过长: 'The address of an entry is too long',
  '二级菜单的网址不合法，请以 http:// 或 https:// 开头':
    'The address of an entry is not valid; it has to begin with http:// or https://',
  '一级菜单的网址不合法，请以 http:// 或 https:// 开头':
    'The address of a button is not valid; it has to begin with http:// or https://',
  这个公众号没有权限使用这种菜单: 'This account may not use this kind of menu',
  '今天修改菜单的次数已用完，请明天再试': 'The menu cannot be changed again today. Try tomorrow',
  '这个公众号没有自定义菜单接口的权限，需要已认证的服务号':
    'This account has no access to menus; a verified service account is needed',
  没有可用的菜单: 'There is no menu',
  '小程序还没有与这个公众号关联，请先在微信公众平台关联':
    "The mini-program is not tied to this account. Tie it in WeChat's console first",
  '最多 3 个一级菜单，每个下面最多 5 个': 'At most 3 buttons with 5 entries each',
  请填写菜单名称: 'Enter a name',
  '名称过长：一级菜单最多 16 字节（5 个汉字），二级菜单最多 60 字节（20 个汉字）':
    'Too long: 16 bytes for a button, 60 for an entry (a Chinese character takes 3)',
  '请至少添加一个二级菜单，或改为直接打开页面': 'Add at least one entry, or let it open a page',
  '请填写以 http:// 或 https:// 开头的网址': 'Enter an address that begins with http:// or https://',
  '网址最多 1024 字节': 'At most 1024 bytes',
  请选择小程序页面: 'Choose a mini-program page',
  '这种菜单不能在这里修改，请删除或改为打开页面': 'This kind cannot be changed here. Delete it, or let it open a page',

  // Last, because they fit much.
  请选择: 'Choose',
  请填写: 'Fill in',
  '请选择{}': 'Choose: {1}',
  '请填写{}': 'Fill in: {1}',

  '请填写域名，例如 example.com': 'Enter a domain, for example example.com',
  这个域名已经在列表中: 'This domain is on the list already',
  这个域名已不在列表中: 'This domain is no longer on the list',
  '与客户姓名不一致，请完整输入': 'This is not the name of the contact; type it in full',
  这是客户现在的主要邮箱: 'This is the present primary e-mail',
  客户已经有这个邮箱: 'The contact has this e-mail already',
  '这个邮箱属于另一位客户，不能重复添加': 'This e-mail belongs to another contact and cannot be added',
  '主要邮箱不能移除，请先把另一个邮箱设为主要': 'The primary e-mail cannot be removed; make another one primary first',
  这个邮箱已不在客户名下: 'The contact no longer has this e-mail',

  '这个账号里没有用户 {}。请填写创建应用的管理员的登录邮箱，可在 Zoom 后台「用户管理」中查到':
    'This account has no user {1}. Enter the sign-in e-mail of the administrator who made the app; it is listed under User Management in Zoom',
  '除连接者外最多添加 {} 位用户，现在选了 {} 位': 'At most {1} users beside the person who connects; {2} are chosen',
  '这个账号里没有这些用户：{}。请从列表中选择，或先在 Zoom 后台添加他们':
    'This account has no such users: {1}. Pick them from the list, or add them in Zoom first',
  '这个直播平台没有用户之分，不需要指定': 'This live platform has no users to be named',
  '这个 {} 账号已经由「{}」连接，继续会替换原来的连接':
    'This {1} account is connected already as "{2}"; going on replaces that connection',
  这位用户不在名单中: 'This user is not on the list',
  这个直播平台没有此项密钥: 'This live platform has no such key',
  请选择主持人: 'Choose a host',
  '这位用户不在该账号的名单中，请重新选择主持人': 'This user is not named for the account; choose another host',
  '这位用户在直播平台上已停用或尚未激活，不能主持，请换一位':
    'This user is deactivated or not active yet at the live platform and cannot host; choose another one',
  开始时间须晚于现在: 'It has to start in the future',
  '周期性网络研讨会不受支持：不会同步，也不能从这里报名、编辑或删除。请在 Zoom 中为每一场单独创建网络研讨会':
    'Recurring webinars are not supported: they are not synced, and cannot be registered for, edited or deleted from here. Create a webinar of its own in Zoom for each time',
  '这场网络研讨会属于 Zoom Events，Zoom 不允许从外部修改：不会同步，也不能从这里报名、编辑或删除。请在 Zoom Events 中管理':
    'This webinar belongs to Zoom Events, which Zoom does not let others change: it is not synced, and cannot be registered for, edited or deleted from here. Manage it in Zoom Events',
  '「{}」不受支持，不能上架：观众报不了名，数据也不会同步。未作任何修改，请取消勾选后重试':
    '"{1}" is not supported and cannot be listed: nobody could register, and nothing is synced. Nothing was changed; take it out of the selection and try again',
  '这场直播已从后台删除，不会再添加': 'This webinar was deleted from the panel and is not brought back',
  '在「{}」中找不到编号 {} 的网络研讨会。请核对编号与账号；会议（Meeting）的编号不能使用，只支持网络研讨会（Webinar）':
    'No webinar {2} was found in "{1}". Check number and account; numbers of meetings cannot be used, only those of webinars',
  '这场网络研讨会的主持人不在名单中。请所有者先在「直播平台」中把主持人加入名单':
    'The host of this webinar is not named here. An owner has to add the host under "Live platforms" first',
  主持人不能报名自己的网络研讨会: 'Hosts cannot register for their own webinar',
  嘉宾不能报名这场网络研讨会: 'Panelists cannot register for this webinar',
  直播平台上的报名人数已满: 'Registration at the live platform is full',
  直播平台上的报名已经截止: 'Registration at the live platform is closed',
  直播平台要求使用工作邮箱报名: 'The live platform asks for a work e-mail',
  主办方在直播平台上拒绝了这位报名者: 'The host denied this registrant at the live platform',
  直播平台上找不到这位报名者: 'The live platform does not know this registrant',
  '这场网络研讨会属于 Zoom Events，Zoom 不允许从外部修改':
    'This webinar belongs to Zoom Events, which Zoom does not let others change',
  '这位主持人没有网络研讨会许可，直播平台不允许操作。请在 Zoom 后台为其分配 Webinar 许可，或换一位主持人':
    'This host has no webinar licence, so the live platform refuses. Assign a Webinar licence in Zoom, or choose another host',
  '直播平台只保留 6 个月内的报告': 'The live platform keeps reports for 6 months only',
  '直播平台今天的调用次数已用完，请在 {}（北京时间）之后再试':
    "Today's calls to the live platform are used up. Try again after {1} (Beijing time)",
  标签不存在或已被删除: 'The tag does not exist or was deleted',
  已有同名的标签: 'There is a tag of this name already',

  '有 {} 个开启中的自动化流程在使用这个标签，请先暂停或删除它们':
    '{1} workflows that are on use this tag; pause or delete them first',
  '没有任何已连接的账号有编号 {} 的直播。会议（Meeting）的编号不能使用；很早以前的直播请先在直播列表中按编号添加':
    'No connected account has a webinar with the id {1}. The id of a meeting cannot be used; add a webinar of long ago by its id in the list of webinars first',
  不能报名到触发条件里的同一场直播: 'People cannot be registered for the very webinar of the condition',
  自动化流程不存在或已被删除: 'The workflow does not exist or was deleted',
  '手动报名已经完成，不能开启或暂停': 'What was done by hand is over and cannot be switched on or paused',
  '触发条件里的表单、直播或标签已不存在，请新建一个流程':
    'The form, webinar or tag of the condition is gone; create a new workflow',
  '流程已暂停，请先开启再重试': 'The workflow is paused; switch it on first',
  没有符合条件的客户: 'No contact matches',
  表单里没有可以填写直播编号的这个问题: 'The form has no such question that could hold a webinar id',
  '报名人数已满，请在直播平台提高上限后重试':
    'Registration is full; raise the limit at the live platform and try again',
  直播平台已关闭这场直播的报名: 'The live platform has closed registration for this webinar',
  这场直播只接受工作邮箱报名: 'This webinar takes work e-mail addresses only',
  直播平台找不到这条报名: 'The live platform does not know this registration',
  'Zoom Events 的直播不支持从这里报名': 'Nobody can be registered from here for a Zoom Events webinar',
  直播平台账号没有网络研讨会许可: 'The account at the live platform has no licence for webinars',
  直播平台不再提供这场直播的数据: 'The live platform no longer gives the data of this webinar',
  '客户没有邮箱，直播平台需要邮箱才能报名': 'The contact has no e-mail, which the live platform needs',
  另一位客户已用同一邮箱报名了这场直播: 'Another contact is registered for this webinar under the same e-mail',
  '直播平台的报名表还有其他必填问题，请在直播平台改为选填后重试':
    "The live platform's form has other required questions; make them optional there and try again",
  '直播平台没有开启这场直播的报名，请开启后重试':
    'Registration is off for this webinar at the live platform; turn it on and try again',
  '周期性研讨会和 Zoom Events 不支持从这里报名':
    'Nobody can be registered from here for recurring webinars and Zoom Events',
  这场直播已被删除: 'The webinar was deleted',
  '这场直播所属的平台账号已断开，请先重新连接': 'The account of this webinar is disconnected; connect it again first',
  '直播平台拒绝了保存的密钥，请检查连接后重试':
    'The live platform refused the saved keys; check the connection and try again',
  '直播平台的应用缺少报名所需的权限，请补充后重试':
    'The app at the live platform lacks the scope to register people; add it and try again',
  '直播平台的调用次数已达上限，请稍后重试': 'The limit of calls at the live platform is reached; try again later',
  '直播平台没有及时答复，请稍后重试': 'The live platform did not answer in time; try again later',
  主办方在直播平台拒绝了这位客户的报名: 'The host denied this registration at the live platform',
  '直播平台的应答无法识别，请稍后重试': 'The answer of the live platform cannot be read; try again later',
  '连接不上直播平台，请稍后重试': 'The live platform could not be reached; try again later',
  直播平台拒绝了这次报名: 'The live platform refused the registration',
  '出现了意外情况，请重试': 'Something unexpected happened; try again',
  客户的字段里没有直播编号: "The contact's field holds no webinar id",
  '这不是直播编号，请填写数字，可以带空格或短横线':
    'This is no webinar id; enter its digits, spaces and dashes are fine',
  '没有任何已连接的账号有这个编号的直播；会议（Meeting）的编号不能使用':
    'No connected account has a webinar with this id; the id of a meeting cannot be used',
  '直播已经结束，不能再报名': 'The webinar is over',
  '这场直播关闭了直播链接，观众在直播平台自己的页面报名':
    "The live link is off for this webinar: people register on the live platform's own page",
  客户已被删除: 'The contact was deleted',
  '客户自己取消过这场直播的报名，保持取消': 'The contact cancelled this registration; it stays cancelled',
  请选择一场直播或一个营销活动: 'Choose a webinar or a campaign',
  '直播已经结束，不能再邀请': 'The webinar is over; nobody can be invited any more',
}
