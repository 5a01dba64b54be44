/** A bfchar block holds at most this many entries. */
const blockEntries = 100;

/**
 * The ToUnicode map of a composite font, with which viewers read its glyphs as text.
 *
 * @param entries pairs of glyph and text, both as UTF-16 in hex without brackets, in the order of the map.
 */
export function unicodeMap(entries: readonly (readonly [glyph: string, text: string])[]): string {
  const lines = entries.map(([glyph, text]) => `<${glyph}> <${text}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += blockEntries) {
    const block = lines.slice(start, start + blockEntries);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** A 16-bit value as four hex digits, the way glyphs and UTF-16 units are written in the map. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
