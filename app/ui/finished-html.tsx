/**
 * HTML that a renderer of ours has made: content at build time, or a person's Markdown after it was cleaned
 * (`renderMarkdown`). Nothing else may come in here.
 */
export function FinishedHtml({ html, className = 'prose' }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for it, and what comes in is made by us
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
