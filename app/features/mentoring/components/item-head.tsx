import type { ReactNode } from 'react'
import { menteePath, viewAsPath } from '#app/features/mentoring/mentoring-paths.ts'
import { Callout } from '#app/ui/callout.tsx'
import { PageHead } from '#app/ui/sheet.tsx'

/** The head of an item's page: back to the mentee, or for the owner a word that they look with another's eyes. */
export function ItemHead({
  title,
  mentorshipId,
  menteeName,
  mentorName,
  isPreview,
  comment,
}: {
  title: ReactNode
  mentorshipId: string
  menteeName: string
  mentorName: string
  isPreview: boolean
  /** Where something can be said about it; null where that is not possible. */
  comment: string | null
}) {
  return (
    <>
      <PageHead
        title={
          <span className="block max-w-[52rem] text-[clamp(1.35rem,1.1rem+1.2vw,1.9rem)] leading-tight">
            {title}
          </span>
        }
        overline={
          <a href={isPreview ? viewAsPath(mentorshipId) : menteePath(mentorshipId)}>
            {isPreview ? `What ${mentorName} sees` : menteeName}
          </a>
        }
      />
      {isPreview ? (
        <div className="mt-5">
          <Callout>
            <p>Your own, as {mentorName} reads it.</p>
          </Callout>
        </div>
      ) : comment ? (
        <p className="no-print mt-5">
          <a href={comment} className="button button-primary" data-comment="">
            Comment
          </a>
        </p>
      ) : null}
    </>
  )
}
