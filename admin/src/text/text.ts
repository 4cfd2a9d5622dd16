import { zh } from './zh'

/** Every word the panel shows. Another language is another object of this shape. */
export const text = zh
