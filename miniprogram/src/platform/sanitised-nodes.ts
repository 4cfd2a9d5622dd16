const FORBIDDEN = 'script,style,iframe,object,embed,form,input,link,meta,base,svg,math,template'

/**
 * The server has sanitised this HTML. We still build nodes instead of inserting markup, and leave out anything that
 * could run code.
 */
export function sanitisedNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  body.querySelectorAll(FORBIDDEN).forEach((element) => element.remove())
  body.querySelectorAll('*').forEach((element) => {
    for (const { name, value } of Array.from(element.attributes)) {
      if (name.startsWith('on') || /^\s*(javascript|vbscript):/i.test(value)) element.removeAttribute(name)
    }
  })
  return [...body.childNodes]
}
