/** The mark: a line of four nodes with one path drawn heavier. Decorative beside the written name. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 40 24"
      width="40"
      height="24"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5 17 L15 5 L35 5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path
        d="M5 17 L25 17 L35 5"
        fill="none"
        className="stroke-signal"
        strokeWidth="3.4"
        strokeLinejoin="round"
      />
      <circle cx="15" cy="5" r="2.6" fill="currentColor" />
      <circle cx="5" cy="17" r="4" className="fill-signal" />
      <circle cx="25" cy="17" r="4" className="fill-signal" />
      <circle cx="35" cy="5" r="4" className="fill-signal" />
    </svg>
  )
}
