import { parseXml } from '@rgrove/parse-xml';

/** Throws where a text is not well-formed XML. */
export function XMLParser(text: string): void {
  parseXml(text);
}
