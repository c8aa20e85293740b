import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`)

const secretLength = 32
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z
    .string()
    .refine(isHost, 'must be a host name or an address, such as localhost or 0.0.0.0')
    .default('localhost'),
  APP_ORIGIN: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://critical-path.example, without a path')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isDatabaseAddress,
      'must be like postgres://user:password@host:5432/database, special characters percent-encoded',
    )
    .optional(),
  DATA_DIR: z.string().default('./data'),
  AUTH_SECRET: z.string().min(secretLength, `must have at least ${secretLength} characters`).optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  SMTP_URL: z
    .string()
    .refine(isMailAddress, 'must be like smtp://user:password@host:587 or smtps://host:465')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (from) => /^[^\r\n]+@[^\r\n]+$/.test(from),
      'must be an address, such as Critical Path <post@critical-path.example>',
    )
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})

/** What the process was told by its environment, checked and completed. */
export type Env = {
  port: number
  host: string
  /** Public origin without a trailing slash: cookies, origin check, absolute links. */
  origin: string
  /** Undefined: the embedded database in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  authSecret: string
  /** How many proxies in front of us are believed about the client's address. */
  trustedProxies: number
  /** Undefined: mails go into the folder `outbox` of `dataDir`. */
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: string
}

/** A value of the environment that cannot be used. The message is one sentence that names the variable. */
export class EnvironmentError extends Error {}

/**
 * Reads the environment; an empty value counts as absent. Without `AUTH_SECRET` an embedded installation makes one and
 * keeps it in its data folder. Throws `EnvironmentError`.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new EnvironmentError(`${String(issue?.path[0])} ${issue?.message}.`)
  }
  const values = parsed.data
  if (values.SMTP_URL && !values.MAIL_FROM) {
    throw new EnvironmentError('MAIL_FROM must be set when SMTP_URL is set.')
  }
  return {
    port: values.PORT,
    host: values.HOST,
    origin: new URL(values.APP_ORIGIN ?? `http://${bracketed(values.HOST)}:${values.PORT}`).origin,
    databaseUrl: values.DATABASE_URL,
    dataDir: path.resolve(values.DATA_DIR),
    authSecret: values.AUTH_SECRET ?? storedSecret(values.DATABASE_URL, path.resolve(values.DATA_DIR)),
    trustedProxies: values.TRUST_PROXY,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'Critical Path <critical-path@localhost>',
    logLevel: values.LOG_LEVEL,
  }
}

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '')
}

function isHost(value: string): boolean {
  return /^[\w.:-]+$/.test(value) && URL.canParse(`http://${bracketed(value)}`)
}

function isDatabaseAddress(value: string): boolean {
  try {
    // The driver decodes its parts.
    decodeURIComponent(value)
    return /^postgres(ql)?:$/.test(new URL(value).protocol)
  } catch {
    return false
  }
}

function isMailAddress(value: string): boolean {
  return URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== ''
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function storedSecret(databaseUrl: string | undefined, dataDir: string): string {
  if (databaseUrl !== undefined) {
    throw new EnvironmentError('AUTH_SECRET must be set (32 characters or more) when DATABASE_URL is set.')
  }
  const file = path.join(dataDir, 'auth-secret')
  const secret = keptSecret(dataDir, file)
  if (secret.length >= secretLength) return secret
  throw new EnvironmentError(`${file} holds no secret; delete it and start again, which signs everybody out.`)
}

function keptSecret(dataDir: string, file: string): string {
  try {
    makeFolder(dataDir)
    unlessThere(() => writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }))
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    const matter = `DATA_DIR ${dataDir} cannot be written (${reason})`
    throw new EnvironmentError(`${matter}; choose another folder or mend its permissions.`)
  }
}

/** Not `recursive: true`: where a file system says that a folder that is there is not, as /proc does, Node tries forever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  unlessThere(() => mkdirSync(folder))
}

/** Of two first starts at once, one makes it and the other finds it. */
function unlessThere(make: () => void): void {
  try {
    make()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
