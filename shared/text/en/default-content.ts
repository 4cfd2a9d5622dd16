/**
 * The words that an installation's content starts with. As long as a company leaves one as it was, readers of English
 * see it in English; what the company writes itself is shown as written.
 */
export const defaultContent: Record<string, string> = {
  报名信息: 'Your details',
  '填写一次，之后的直播一键报名': 'Fill it in once; later webinars take one tap',
  姓名: 'Name',
  请填写您的姓名: 'Your name',
  请填写姓名: 'Enter your name',
  手机号: 'Mobile number',
  请填写手机号: 'Enter your mobile number',
  邮箱: 'E-mail',
  请填写常用邮箱: 'The e-mail address you use most',
  请填写邮箱: 'Enter your e-mail address',
}
