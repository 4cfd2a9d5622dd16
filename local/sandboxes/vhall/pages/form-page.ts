import { escapeHtml } from '../../html'
import type { Activity } from '../state'
import { pageShell } from './page-shell'

/** VHall's own registration form. */
export function formPage({ subject, introduction }: Activity, wrong?: string): string {
  const body = `<main class="page"><div class="stage"><div class="middle"><b>${escapeHtml(subject)}</b></div></div>
<div class="head"><h1>${escapeHtml(subject)}</h1><p>${escapeHtml(introduction.slice(0, 120))}</p></div>
<form class="card" method="post"><h2>观看前请先登记</h2>
${wrong ? `<p class="wrong" role="alert">${escapeHtml(wrong)}</p>` : ''}
<input type="text" name="name" placeholder="姓名" aria-label="姓名" required>
<input type="tel" name="phone" placeholder="手机号" aria-label="手机号" required>
<input type="email" name="email" placeholder="邮箱（选填）" aria-label="邮箱">
<button class="go">提交并观看</button></form>
<div class="foot">微吼直播 · 本地替身</div></main>`
  return pageShell(subject, body)
}
