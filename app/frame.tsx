import type { ReactNode } from 'react'
import { areas } from '#app/areas.ts'
import { searchPath } from '#app/features/learn/learn-paths.ts'
import { Mark } from '#app/ui/mark.tsx'

/** Header and footer around every page. */
export function Frame({ member, children }: { member: { name: string } | null; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="absolute left-2 -top-20 z-10 bg-ink px-4 py-2 font-semibold text-paper focus:top-2 focus:text-paper"
      >
        Skip to content
      </a>
      <header className="frame border-b border-rule">
        <div className="page flex flex-wrap items-center gap-x-7 gap-y-1 py-3">
          <a
            href="/"
            className="flex items-center gap-2.5 text-[1.08rem] font-bold tracking-[-0.02em] no-underline"
          >
            <Mark />
            Critical Path
          </a>
          <nav
            aria-label="Areas"
            className="order-last flex w-full flex-wrap gap-x-4 text-[0.95rem] sm:order-none sm:w-auto sm:gap-x-6 sm:text-base"
          >
            {areas.map(({ label, href }) => (
              <a key={href} href={href} className="py-1 font-medium no-underline hover:underline">
                {label}
              </a>
            ))}
            <a href="/competencies" className="py-1 font-medium no-underline hover:underline">
              Competencies
            </a>
            <a href={searchPath()} className="py-1 font-medium no-underline hover:underline">
              Search
            </a>
          </nav>
          <nav aria-label="Account" className="ml-auto flex gap-x-5">
            {member ? (
              <a href="/account" className="py-1 font-medium no-underline hover:underline">
                {member.name}
              </a>
            ) : (
              <>
                <a href="/sign-in" className="py-1 font-medium no-underline hover:underline">
                  Sign in
                </a>
                <a href="/sign-up" className="py-1 font-medium no-underline hover:underline">
                  Sign up
                </a>
              </>
            )}
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <footer className="frame mt-20 border-t border-rule">
        <div className="page flex flex-wrap gap-x-7 gap-y-2 py-6 text-[0.92rem] text-soft">
          <span>TPM here always means technical program manager.</span>
          <nav aria-label="About" className="flex flex-wrap gap-x-6 sm:ml-auto">
            <a href="/assess/how-readiness-works">How we compute</a>
            <a href="/sources">Sources</a>
            <a href="/privacy">Privacy</a>
          </nav>
        </div>
      </footer>
    </>
  )
}
