const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

/** A phone in China, whatever language the browser around it speaks. */
export const phoneLanguage = 'zh-CN'

/** How WeChat's browser on a phone names itself. */
export const phoneUserAgent = `${BROWSER} MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`

/** Inside the console's frame, which is another origin, a page has to say itself where it is; elsewhere this does nothing. */
const tellFrame = `(function(){
if(parent===window)return
var told='',isLoaded=false
function tell(how){if(!isLoaded)return;told=document.title;parent.postMessage({kind:'phone_page',how:how,href:location.href,title:told},'*')}
;['push','replace'].forEach(function(how){var name=how+'State',change=history[name];history[name]=function(){change.apply(history,arguments);tell(how)}})
addEventListener('popstate',function(){tell('pop')})
addEventListener('DOMContentLoaded',function(){isLoaded=true;tell('load');new MutationObserver(function(){if(document.title!==told)tell('title')}).observe(document.head,{childList:true,subtree:true,characterData:true})})
})()`

const identity = `Object.defineProperty(navigator,'userAgent',{get:function(){return ${JSON.stringify(phoneUserAgent)}}})
Object.defineProperty(navigator,'language',{get:function(){return '${phoneLanguage}'}})
Object.defineProperty(navigator,'languages',{get:function(){return ['${phoneLanguage}']}})`

const script = `<script>${identity};${tellFrame}</script>`

/** Gives a page the browser identity that its frame, a desktop browser, does not have. It must run before any other script. */
export function asSeenOnPhone(html: string): string {
  const head = /<head[^>]*>/i.exec(html)
  if (!head) return script + html
  const at = head.index + head[0].length
  return html.slice(0, at) + script + html.slice(at)
}
