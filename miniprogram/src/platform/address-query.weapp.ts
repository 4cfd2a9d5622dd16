export function keepInAddress(): void {}
