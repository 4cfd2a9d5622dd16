export function usePageTitle(): void {}
