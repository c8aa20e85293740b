export const accountPath = '/account'
export const signOutPath = '/sign-out'

/** `next`: the local path to go to once signed in. */
export function signInPath(next?: string): string {
  return withNext('/sign-in', next)
}

/** `next`: the local path to go to once signed up and signed in. */
export function signUpPath(next?: string): string {
  return withNext('/sign-up', next)
}

function withNext(path: string, next: string | undefined): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path
}

export const forgotPasswordPath = '/forgot-password'
export const changeAddressPath = '/account/address'

export function resetPasswordPath(token: string): string {
  return `/reset-password/${token}`
}

export function confirmAddressPath(token: string): string {
  return `/confirm-address/${token}`
}
