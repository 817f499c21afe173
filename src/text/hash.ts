import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the UTF-8 text, in lower-case hex (64 digits). */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hash that catalogues and fingerprints carry: the first 16 hex digits of SHA-256 over the UTF-8 text. */
export function shortHash(text: string): string {
  return sha256Hex(text).slice(0, 16);
}
