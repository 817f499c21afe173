import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `X-Hub-Signature-256` was made with the app's secret over these very bytes. */
export function isSigned(header, bytes, appSecret) {
  if (typeof header !== 'string' || !header.startsWith('sha256=')) return false;
  const given = Buffer.from(header.slice('sha256='.length), 'hex');
  const expected = createHmac('sha256', appSecret).update(bytes).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSame(one, other) {
  const [a, b] = [one, other].map((text) => createHmac('sha256', 'compare').update(String(text)).digest());
  return timingSafeEqual(a, b);
}
