/** The text of a file, or the name of what it is instead. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly help: string };

const CONVERT = 'Save the file as UTF-8';

/** First bytes of files that are no text, and of encodings that are not read; longer marks come before their beginnings. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly message: string; readonly help: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], message: 'is a ZIP archive (also XLZ, XLSX and ODS are)', help: 'Unpack it, or export plain files' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], message: 'is an empty ZIP archive', help: 'Export plain files' },
  { bytes: [0x1f, 0x8b], message: 'is compressed with gzip', help: 'Unpack it first' },
  { bytes: [0xde, 0x12, 0x04, 0x95], message: 'is a compiled MO file', help: 'Send the PO file; msgunfmt makes one' },
  { bytes: [0x95, 0x04, 0x12, 0xde], message: 'is a compiled MO file', help: 'Send the PO file; msgunfmt makes one' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], message: 'is UTF-32 text', help: CONVERT },
  { bytes: [0x00, 0x00, 0xfe, 0xff], message: 'is UTF-32 text', help: CONVERT },
  { bytes: [0xff, 0xfe], message: 'is UTF-16 text', help: CONVERT },
  { bytes: [0xfe, 0xff], message: 'is UTF-16 text', help: CONVERT },
];

/** Files beyond this are refused before they are decoded. */
export const MOST_BYTES: number = 64 * 1024 * 1024;

/**
 * The text of an exchange file. Anything but UTF-8 is refused by name: a wrong guess would damage every letter beyond ASCII.
 * `message` goes on after the file's name.
 */
export function decodeExchange(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES)
    return { ok: false, message: `is larger than ${MOST_BYTES / 1024 / 1024} MB`, help: 'Extract fewer locales or namespaces at a time' };
  const mark = MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) return { ok: false, message: mark.message, help: mark.help };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { ok: false, message: `is ${wide} text`, help: CONVERT };
  const declared = declaredEncoding(bytes);
  if (declared !== null) return { ok: false, message: `says that it is ${declared}`, help: `${CONVERT}, and say so in its first line` };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, message: 'is not UTF-8 text; it may be Latin-1 or Windows-1252', help: CONVERT };
  }
}

/** UTF-16 without a mark: every other byte of the beginning is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.subarray(0, 4).every((byte) => byte !== 0)) return null;
  const [a, b, c, d] = bytes;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16LE';
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'UTF-16BE' : null;
}

/** The encoding that an XML declaration or the header of a PO file names, unless it is UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Array.from(bytes.subarray(0, 2000), (byte) => String.fromCharCode(byte)).join('');
  const xml = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u.exec(start)?.[1];
  const name = xml ?? /^"Content-Type: [^"]*charset=([\w-]+)\\n"/imu.exec(start)?.[1];
  return name === undefined || /^(?:utf-?8|us-ascii|ascii|charset)$/iu.test(name) ? null : name;
}
