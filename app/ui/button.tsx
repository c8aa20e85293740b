import type { ComponentProps } from 'react'

type Look = 'primary' | 'plain' | 'quiet'

const looks: Record<Look, string> = {
  primary: 'button button-primary',
  plain: 'button',
  quiet: 'button button-quiet',
}

/** A button that does something; for going somewhere use `ButtonLink`. At most one primary on a page. */
export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type="submit" className={`${looks[look]} ${className}`} {...rest} />
}

export function ButtonLink({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'a'> & { look?: Look; href: string }) {
  return <a className={`${looks[look]} ${className}`} {...rest} />
}
