/** How much of a known whole: progress, coverage, attainment. Says the same in words for those who do not see it. */
export function Meter({ value, most, label }: { value: number; most: number; label: string }) {
  const share = most === 0 ? 0 : Math.min(1, Math.max(0, value / most))
  return (
    <svg
      viewBox="0 0 200 8"
      preserveAspectRatio="none"
      className="block h-2 w-full"
      role="img"
      aria-label={label}
    >
      <rect x="0" y="3" width="200" height="2" className="fill-rule" />
      <rect x="0" y="1" width={200 * share} height="6" className="fill-signal" />
    </svg>
  )
}
