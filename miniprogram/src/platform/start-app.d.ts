/** Platform setup, run once before the first page. */
export function startApp(): void
