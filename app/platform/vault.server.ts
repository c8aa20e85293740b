import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals texts for the database, so that whoever reads its files or a backup without our secret reads nothing. */
export type Vault = {
  /** `about` names what the text belongs to, such as a table and id: sealed text opens only under the same name. */
  seal(text: string, about: string): string
  /** Undefined when it was altered, moved to another name, or sealed under another secret. */
  open(sealed: string, about: string): string | undefined
  /** The same text always has the same mark; without our secret nobody finds the text by trying. */
  mark(text: string): string
}

const version = 'v1'
const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key that is derived from the secret for this purpose alone. */
export function createVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'critical-path sealed texts v1', 32))
  const markKey = Buffer.from(hkdfSync('sha256', secret, '', 'critical-path marks v1', 32))
  return {
    mark: (text) => createHmac('sha256', markKey).update(text).digest('base64url'),
    seal(text, about) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      cipher.setAAD(Buffer.from(about))
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${version}.${sealed.toString('base64url')}`
    },
    open(sealed, about) {
      const [was, text = ''] = sealed.split('.')
      const bytes = Buffer.from(text, 'base64url')
      if (was !== version || bytes.length < ivBytes + tagBytes) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      try {
        const opened = [decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]
        return Buffer.concat(opened).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
