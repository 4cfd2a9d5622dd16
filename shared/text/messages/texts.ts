/** The keys of the Chinese texts, with the same parameters. */
export type Texts<Zh> = {
  [Code in keyof Zh]: Zh[Code] extends (params: infer P) => string ? (params: P) => string : string
}
