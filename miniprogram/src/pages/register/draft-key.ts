export const draftKey = (code: string): string => `register-${code}`
