import path from 'node:path'

/** The folder that holds the whole product. */
export const checkout = path.resolve(__dirname, '..')
