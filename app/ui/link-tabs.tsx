/** Views of one thing, each with its own address, so that they can be linked, opened in a new tab and gone back to. */
export function LinkTabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; label: string; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className="no-print mt-6 flex flex-wrap gap-x-6 gap-y-1 border-b border-rule">
      {tabs.map(({ href, label: name, current }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          className="-mb-px border-b-3 border-transparent py-2 font-semibold no-underline aria-[current=page]:border-signal"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
