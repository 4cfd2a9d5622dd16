/** What the platform wants done once, before the first page. */
export function startApp(): void
