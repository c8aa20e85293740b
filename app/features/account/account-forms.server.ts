import { z } from 'zod'
import { plainText } from '#app/forms/plain-text.ts'
import { passwordLength } from '#app/platform/auth.server.ts'

/** Room for every address that mail can be delivered to. */
const addressLimit = 254
const nameLimit = 80

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(addressLimit, `A mail address has at most ${addressLimit} characters.`)
  .pipe(z.email('Write your mail address in full, for example name@example.org.'))
  .prefault('')

/** A person found by the visitor cookie of this browser, whose work the ticked box names. */
const keep = z.uuid().optional().catch(undefined)

const next = z.string().optional()

export const signUpForm = z.object({
  name: plainText({ most: nameLimit, what: 'The name' })
    .refine((name) => name !== '', 'Write the name you want to be called by.')
    .refine(
      (name) => !/\p{Cc}/u.test(name),
      'The name holds a line break or another invisible character. Write it anew.',
    )
    .prefault(''),
  email,
  password: z
    .string()
    .min(passwordLength.least, `Choose a password of at least ${passwordLength.least} characters.`)
    .max(passwordLength.most, `Choose a password of at most ${passwordLength.most} characters.`)
    .prefault(''),
  keep,
  next,
})

const newPassword = z
  .string()
  .min(passwordLength.least, `Choose a password of at least ${passwordLength.least} characters.`)
  .max(passwordLength.most, `Choose a password of at most ${passwordLength.most} characters.`)
  .prefault('')

export const forgotForm = z.object({ email })

export const resetForm = z.object({ password: newPassword })

export const addressForm = z.object({
  email,
  password: z.string().min(1, 'Write your password.').max(passwordLength.most).prefault(''),
})

export const signInForm = z.object({
  email,
  password: z
    .string()
    .min(1, 'Write your password.')
    .max(passwordLength.most, `Passwords here have at most ${passwordLength.most} characters.`)
    .prefault(''),
  keep,
  next,
})

export const signOutForm = z.object({ where: z.enum(['here', 'others', 'everywhere']).catch('here') })
