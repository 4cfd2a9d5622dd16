const BROWSER =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

export type PhoneLanguage = 'zh-CN' | 'en'

/** A phone in China, whatever the language of the surrounding browser, until the person chooses another language. */
const FIRST_LANGUAGE: PhoneLanguage = 'zh-CN'
const KEPT_AS = 'phone_language'

/** Where the console changes a phone's language; `back` is the page that was open. */
export const LANGUAGE_PATH = '/__phone/language'

export function phoneLanguageOf(cookie = ''): PhoneLanguage {
  return cookie.split('; ').includes(`${KEPT_AS}=en`) ? 'en' : FIRST_LANGUAGE
}

export function turnedLanguageCookie(cookie = ''): string {
  return `${KEPT_AS}=${phoneLanguageOf(cookie) === 'en' ? 'zh-CN' : 'en'}; Path=/; Max-Age=31536000; SameSite=Lax`
}

/** The user agent of WeChat's browser on a phone. */
export const phoneUserAgent = `${BROWSER} MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`

/**
 * The console's frame has another origin, so a page in it must report its own address. Outside of a frame this does
 * nothing.
 */
const tellFrame = `(function(){
if(parent===window)return
var sentTitle='',isLoaded=false
function report(how){if(!isLoaded)return;sentTitle=document.title;parent.postMessage({kind:'phone_page',how:how,href:location.href,title:sentTitle},'*')}
;['push','replace'].forEach(function(how){var name=how+'State',change=history[name];history[name]=function(){change.apply(history,arguments);report(how)}})
addEventListener('popstate',function(){report('pop')})
addEventListener('DOMContentLoaded',function(){isLoaded=true;report('load');new MutationObserver(function(){if(document.title!==sentTitle)report('title')}).observe(document.head,{childList:true,subtree:true,characterData:true})})
})()`

const scriptIn = (
  language: PhoneLanguage,
) => `<script>Object.defineProperty(navigator,'userAgent',{get:function(){return ${JSON.stringify(phoneUserAgent)}}})
Object.defineProperty(navigator,'language',{get:function(){return '${language}'}})
Object.defineProperty(navigator,'languages',{get:function(){return ['${language}']}});${tellFrame}</script>`

/**
 * Gives a page the user agent that its frame, in a desktop browser, does not have. It must run before any other script.
 */
export function asSeenOnPhone(html: string, language: PhoneLanguage): string {
  const script = scriptIn(language)
  const head = /<head[^>]*>/i.exec(html)
  if (!head) return script + html
  const at = head.index + head[0].length
  return html.slice(0, at) + script + html.slice(at)
}
