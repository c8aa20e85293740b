import { createContext } from 'react'

/** The nonce of this response for the scripts that the server writes; empty in the browser, which never needs it. */
export const NonceContext = createContext<string | undefined>(undefined)
