/** Text for XML content and attributes. Characters that XML 1.0 cannot carry are shown as `\u{…}`. */
export function xmlText(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `\\u{${char.charCodeAt(0).toString(16)}}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** An element with attributes; no children closes it at once. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>\n${children.join('\n')}\n</${name}>`;
}
