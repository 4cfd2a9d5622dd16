/** Our secret keys. Each purpose has a key of its own, so a value made for one purpose is invalid for another. */
export interface Keys {
  /** AES-256-GCM; only the same purpose can open it. */
  seal(purpose: string, text: string): string
  /** Throws when the value was not sealed by us for this purpose. */
  open(purpose: string, sealed: string): string
  /** The same for the bytes of a file. Bytes that were not sealed are refused as well. */
  sealBytes(purpose: string, bytes: Uint8Array): Uint8Array
  openBytes(purpose: string, sealed: Uint8Array): Uint8Array
  /** First half (128 bits) of HMAC-SHA256, base64url. */
  sign(purpose: string, text: string): string
  /** In constant time. */
  verify(purpose: string, text: string, signature: string): boolean
  /** Raw key for a library that signs by itself. */
  derive(purpose: string): Uint8Array
}
