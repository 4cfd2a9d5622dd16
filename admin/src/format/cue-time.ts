/** Seconds from the beginning of a recording as players show them: `1:02:30`, `12:05`. */
export function formatCueTime(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

const two = (value: number) => String(value).padStart(2, '0')
