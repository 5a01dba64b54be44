const documentHead = /^<svg[^>]*>/u;
/** What SVG takes by itself; Typst names it at every glyph, which doubles the size. */
const glyphDefaults = ' fill="#000000" fill-rule="nonzero"/>';

/** Leaves out what says nothing and gives glyphs short names: a quarter of the size, the same picture. */
function shorten(page: string): string {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const known = names.get(id) ?? `g${names.size}`;
    names.set(id, known);
    return known;
  };
  return page
    .replaceAll(glyphDefaults, '/>')
    .replace(/\n\s+/gu, '\n')
    .replace(/(xlink:href="#| id=")(g[0-9A-F]{20,})"/gu, (_all, start: string, id: string) => {
      return `${start}${nameOf(id)}"`;
    })
    .replace(/ x="(-?\d+\.\d{3})\d+" y="0"/gu, ' x="$1"')
    .replace(/ x="(-?[\d.]+)" y="0"/gu, ' x="$1"');
}
const pageGround =
  /^ {4}<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v ([\d.]+) h ([\d.]+) v/u;

/** Identifiers that a piece of SVG refers to. */
function referredIn(svg: string): Set<string> {
  const found = new Set<string>();
  for (const [, link = '', url = ''] of svg.matchAll(/xlink:href="#([^"]+)"|url\(#([^)]+)\)/gu)) {
    found.add(link === '' ? url : link);
  }
  return found;
}

/**
 * Cuts the one tall SVG that Typst draws into one SVG for each page, each with only the glyphs that it uses.
 *
 * Throws when the drawing does not have the expected shape, so that a change of the compiler is noticed by the tests.
 */
export function svgPages(svg: string): string[] {
  const head = documentHead.exec(svg)?.[0];
  if (head === undefined) throw new Error('not an SVG');
  const lines = svg.split('\n');
  const grounds = lines.flatMap((line, index) => {
    const match = pageGround.exec(line);
    return match === null ? [] : [{ index, height: Number(match[1]), width: Number(match[2]) }];
  });
  if (grounds.length === 0) throw new Error('no page found in the drawing');
  const definitionsAt = lines.findIndex((line) => /^ {4}<defs/u.test(line));
  const end = definitionsAt === -1 ? lines.length - 1 : definitionsAt;
  const definitions = definitionsAt === -1 ? '' : lines.slice(definitionsAt).join('\n');
  const symbols = new Map<string, string>();
  for (const [symbol, id = ''] of definitions.matchAll(
    /<symbol[^>]*\bid="([^"]+)"[^>]*>[\s\S]*?<\/symbol>/gu,
  )) {
    symbols.set(id, symbol);
  }
  const otherDefinitions = definitions
    .replace(/<symbol[\s\S]*?<\/symbol>/gu, '')
    .replace(/<\/?svg[^>]*>/gu, '')
    .replace(/<defs[^>]*>\s*<\/defs>/gu, '')
    .trim();
  return grounds.map((ground, number) => {
    const next = grounds[number + 1]?.index ?? end;
    const body = lines.slice(ground.index, next).join('\n');
    const offset = grounds.slice(0, number).reduce((sum, item) => sum + item.height, 0);
    const used = [...referredIn(body)].flatMap((id) => symbols.get(id) ?? []);
    const size = `viewBox="0 0 ${ground.width} ${ground.height}" width="${ground.width}pt" height="${ground.height}pt"`;
    const opening = head.replace(/viewBox="[^"]*" width="[^"]*" height="[^"]*"/u, size);
    // The ground lies at the page's own origin; what follows it was moved down by the pages before.
    const [first = '', ...rest] = body.split('\n');
    const content = `<g transform="translate(0 ${-offset})">${rest.join('\n')}</g>`;
    return shorten(
      `${opening}\n${first}\n${number === 0 ? rest.join('\n') : content}\n<defs>${used.join('')}</defs>${otherDefinitions}</svg>`,
    );
  });
}
