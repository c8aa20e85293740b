import { renderToStaticMarkup } from 'react-dom/server'
import { ReviewSheets, type ReviewView } from '#app/features/mentoring/components/review.tsx'

/**
 * What a mentor reads, as finished HTML: the page around it has scripts for its keys, and these sheets need none. Whatever stands in it
 * went through React and is escaped.
 */
export function renderReview(review: ReviewView): string {
  return renderToStaticMarkup(<ReviewSheets review={review} canComment />)
}
