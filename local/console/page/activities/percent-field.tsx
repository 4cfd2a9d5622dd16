type Props = { label: string; value: number; note?: string; onChange(value: number): void }

export function PercentField({ label, value, note, onChange }: Props) {
  return (
    <label className="percent">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        style={{ '--filled': `${value}%` } as React.CSSProperties}
      />
      <output>{value}%</output>
      {note && <small>{note}</small>}
    </label>
  )
}
