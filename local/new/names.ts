/** The forms in which the code writes one noun: files `message-templates`, values `messageTemplates`, types `MessageTemplate`. */
export type Names = { plural: string; singular: string; values: string; value: string; Type: string; Types: string }

/** From a plural in kebab-case. Throws a sentence for anything else, before a file is written. */
export function namesOf(plural: string, singular = plural.replace(/s$/, '')): Names {
  for (const name of [plural, singular])
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" is not a name like message-templates.`)
  if (plural === singular) throw new Error(`"${plural}" is no plural; name one thing with --one.`)
  return {
    plural,
    singular,
    values: camel(plural),
    value: camel(singular),
    Type: pascal(singular),
    Types: pascal(plural),
  }
}

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(name).replace(/^./, (letter) => letter.toUpperCase())
