/** Escapes of bytes that a literal string of a PDF may not hold as they are. */
const escapes: Record<string, string> = {
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
  '\r': '\\r',
  '\n': '\\n',
};

const known: (string | undefined)[] = [];

/**
 * A 16-bit value as two bytes of a literal string, high byte first.
 *
 * Bytes are written as Latin-1 characters: half as long as hexadecimal, in a file as in memory.
 */
export function literalUnit(unit: number): string {
  return (known[unit] ??= escaped(unit >> 8) + escaped(unit & 0xff));
}

function escaped(byte: number): string {
  const character = String.fromCharCode(byte);
  return escapes[character] ?? character;
}

/** A text as a literal string: as it is when it is plain ASCII, otherwise in UTF-16 with its mark. */
export function textString(text: string): string {
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e) return `(\u00fe\u00ff${unitsOf(text)})`;
    plain += escaped(unit);
  }
  return `(${plain})`;
}

function unitsOf(text: string): string {
  let units = '';
  for (let index = 0; index < text.length; index++) units += literalUnit(text.charCodeAt(index));
  return units;
}
