-- Nobody may be registered before they agreed to a text, so there is one from the start; the company makes its own of it.
INSERT INTO "consent_texts" ("version", "registration_line", "marketing_line", "full_text", "registration_line_en", "marketing_line_en", "full_text_en")
SELECT 1,
	'我已阅读并同意隐私说明，同意主办方将所填信息用于本次及后续直播的报名与参会服务',
	'我愿意接收主办方后续直播、内容与活动的通知（可选，可随时撤回）',
	'一、我们是谁
本直播由主办方（以下称“我们”）举办，我们是您个人信息的处理者。主办方的名称见直播页面，您可以通过我们的公众号或邀请您参加直播的人员与我们联系。

二、我们收集哪些信息
1. 您在报名时填写的姓名、手机号、邮箱，以及您对报名问题的回答。
2. 您使用微信打开本页面时，微信提供的账号标识（OpenID、UnionID）以及是否关注了我们的公众号。我们不获取您的微信聊天、好友和支付信息。
3. 您参加直播产生的记录：报名与取消的时间、进入和离开直播或回放的时间、聊天、签到、问卷和抽奖记录，以及您从哪个渠道来到本页面。

三、我们为什么使用这些信息
1. 报名与参会（必要）：登记您的报名、核对身份、提供直播和回放入口、发送与您所报名直播有关的通知（如确认、开播提醒、时间变更）、统计到场情况。缺少这些信息我们无法为您办理报名。
2. 营销消息（可选，单独征求同意）：通过微信、短信或邮件向您介绍我们后续的直播、内容、产品与活动。不同意不影响报名和观看，同意后也可以随时撤回或退订。
我们不会将您的信息用于以上目的之外的用途，也不会出售您的信息。

四、我们与谁共享
为实现上述目的，我们会把必要的信息提供给以下服务方，并要求其仅按我们的委托处理：
1. 承办本场直播的直播平台（例如微吼）：用于让您进入直播间的身份标识、称呼；部分平台需要姓名和邮箱。若某场直播由位于境外的平台（例如 Zoom）承办，上述信息会在境外处理。
2. 短信、邮件和云服务商：用于发送通知和保存数据的手机号、邮箱等信息。
除法律法规另有规定外，我们不会向其他第三方提供您的个人信息。

五、保存多久、如何保护
我们仅在实现上述目的所需的最短期限内保存您的信息，期限届满后删除或匿名化处理。我们采取加密传输、访问权限控制和操作留痕等措施保护您的信息。

六、您的权利
1. 您可以随时在「我的报名」页面的「隐私授权」中查看并撤回任意一项同意。撤回与同意一样简单，不影响撤回前已进行的处理。
2. 您可以在「我的报名」页面取消报名，也可以联系我们查阅、复制、更正、补充或删除您的个人信息，或要求我们解释处理规则。我们会在十五个工作日内答复。
3. 您认为我们的处理侵害了您的权益时，可以向履行个人信息保护职责的部门投诉。

七、未成年人
本直播面向成年人。未满十四周岁的未成年人请在监护人同意后由监护人报名。

八、更新
本说明自您勾选同意时起对您生效。内容有变化时，我们会在您下次报名前请您重新确认。',
	'I have read the privacy notice and agree that the organiser uses my information for registration and attendance of this and later webinars',
	'I would like to hear about later webinars, content and events (optional, can be withdrawn at any time)',
	'1. Who we are
This webinar is held by its organiser ("we"), who is responsible for your personal information. The organiser''s name is shown on the webinar page; you can reach us through our official account or whoever invited you.

2. What we collect
(1) The name, mobile number and e-mail address you enter when you register, and your answers to the questions of the form.
(2) When you open this page in WeChat, the account identifiers WeChat gives us (OpenID, UnionID) and whether you follow our official account. We do not see your chats, friends or payments.
(3) What your attendance leaves behind: when you registered or cancelled, when you entered and left the live or the replay, chat, sign-in, questionnaire and prize records, and the channel that brought you here.

3. What we use it for
(1) Registration and attendance (necessary): recording your registration, knowing it is you, giving you the way into the live and the replay, sending notices about the webinars you registered for (confirmation, reminders, changes of time), and counting attendance. Without this information we cannot register you.
(2) Marketing messages (optional, agreed to separately): telling you about our later webinars, content, products and events by WeChat, text message or e-mail. You can register and watch without agreeing, and withdraw or unsubscribe at any time.
We use your information for nothing else, and never sell it.

4. Who we share it with
We give what is necessary to the following services, who may process it only on our behalf:
(1) The live platform that carries the webinar (for example VHall): an identifier and a display name to let you in; some platforms need your name and e-mail address. If a webinar is carried by a platform outside mainland China (for example Zoom), this information is processed there.
(2) Text message, e-mail and cloud providers: the mobile number, e-mail address and other data needed to deliver notices and to store data.
Unless the law requires it, we give your personal information to nobody else.

5. How long we keep it and how we protect it
We keep your information only for the shortest time these purposes need, and then delete or anonymise it. Encrypted transmission, access control and a record of operations protect it.

6. Your rights
(1) Under "Privacy choices" on the page "My webinars" you can see and withdraw each consent at any time. Withdrawing is as easy as giving and does not affect what was done before.
(2) You can cancel a registration on the page "My webinars", and contact us to access, copy, correct, complete or delete your personal information, or to have our rules explained. We answer within fifteen working days.
(3) If you believe that we infringe your rights, you may complain to the authority in charge of personal information protection.

7. Minors
Our webinars are for adults. A child under fourteen may be registered by a guardian only.

8. Changes
This notice applies to you from the moment you agree to it. If it changes, we ask you to confirm it again before your next registration.'
WHERE NOT EXISTS (SELECT FROM "consent_texts");
