import path from 'node:path'

/** The root folder of the repository. */
export const checkout = path.resolve(__dirname, '..')
