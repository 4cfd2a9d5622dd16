import type { Texts } from '../texts'
import type { wechat as zh } from '../zh/wechat'

export const wechat: Texts<typeof zh> = {
  follow_gate_needs_live_link:
    'Following first needs the live link on: when off, people register and watch at the live platform and cannot be asked to follow',
  account_unverified_service:
    'This service account is not verified by WeChat: without web authorisation, parametered QR codes and menus it cannot serve hall and registration. Have it verified first.',
  account_subscription:
    'This is a subscription account: without web authorisation and parametered QR codes it cannot serve hall and registration. Use a verified service account.',
  account_not_configured: "The official account's AppID and secret are not configured. See the deployment guide.",
  menu_refused_40016: 'At most 3 buttons with 5 entries each',
  menu_refused_40017: 'WeChat does not support one of the menu kinds',
  menu_refused_40018: 'A menu name is too long',
  menu_refused_40020: 'An address is too long',
  menu_refused_40027: 'The address of an entry is too long',
  menu_refused_40054: 'The address of an entry is not valid; it has to begin with http:// or https://',
  menu_refused_40055: 'The address of a button is not valid; it has to begin with http:// or https://',
  menu_refused_40119: 'This account may not use this kind of menu',
  menu_refused_45009: 'The menu cannot be changed again today. Try tomorrow',
  menu_refused_48001: 'This account has no access to menus; a verified service account is needed',
  menu_refused_65301: 'There is no menu',
  menu_refused_85005: "The mini-program is not tied to this account. Tie it in WeChat's console first",
  menu_too_many: 'At most 3 buttons with 5 entries each',
  menu_no_name: 'Enter a name',
  menu_long_name: 'Too long: 16 bytes for a button, 60 for an entry (a Chinese character takes 3)',
  menu_no_children: 'Add at least one entry, or let it open a page',
  menu_bad_url: 'Enter an address that begins with http:// or https://',
  menu_long_url: 'At most 1024 bytes',
  menu_no_page: 'Choose a mini-program page',
  menu_foreign_kind: 'This kind cannot be changed here. Delete it, or let it open a page',
}
