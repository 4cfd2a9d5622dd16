export const canLeave = false

export function leaveFor(): void {}
