import { AlignmentType, PageBreak, Paragraph, type FileChild } from 'docx';
import type { LetterModel, Text } from '#shared/domain/letters/index.ts';
import { signatureBlocks } from './frame.ts';
import { centred, paragraph, plain, twips } from './runs.ts';
import { dataTable, facts } from './tables.ts';

type Of<Layout extends LetterModel['layout']> = Extract<LetterModel, { layout: Layout }>;
type Point = Of<'correspondence'>['points'][number];
type Block = Of<'document'>['parts'][number]['blocks'][number];

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The mark of the nth sub-point: a to z, then aa, ab … */
function letterOf(index: number): string {
  const rest = letters[index % letters.length] ?? '';
  return index < letters.length
    ? rest
    : `${letterOf(Math.floor(index / letters.length) - 1)}${rest}`;
}

const hanging = (leftMm: number) => ({
  indent: { left: twips(leftMm), hanging: twips(7) },
});

function listed(items: readonly Text[], mark: (at: number) => string, leftMm: number) {
  return items.map((text, at) =>
    paragraph([...plain(`${mark(at)}\t`), ...text], {
      ...hanging(leftMm),
      tabStops: [{ type: 'left', position: twips(leftMm) }],
      spacing: { after: 60 },
    }),
  );
}

function pointBlocks(points: readonly Point[], widthMm: number): FileChild[] {
  return points.flatMap((point, at): FileChild[] => [
    ...point.paragraphs.map((text, index) =>
      index === 0
        ? paragraph([...plain(`${String(at + 1)}.\t`), ...text], {
            ...hanging(7),
            tabStops: [{ type: 'left', position: twips(7) }],
          })
        : paragraph(text, { indent: { left: twips(7) } }),
    ),
    ...listed(point.points, (index) => `${letterOf(index)}.`, 14),
    ...(point.table === null ? [] : [dataTable(point.table, widthMm), gap()]),
  ]);
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [] });
}

function indented(texts: readonly Text[]): Paragraph[] {
  return texts.map((text) => paragraph(text, { indent: { firstLine: twips(12) } }));
}

/** Facts of one line each, as the table of facts takes them. */
function oneLined<Label>(rows: readonly { label: Label; text: Text }[]) {
  return rows.map(({ label, text }) => ({ label, lines: [text] }));
}

function correspondence(model: Of<'correspondence'>, widthMm: number): FileChild[] {
  return [
    ...(model.mark === null ? [] : [centred(model.mark, true)]),
    paragraph(model.placeAndDate, { alignment: AlignmentType.RIGHT }),
    facts(oneLined(model.heads), widthMm, 24),
    gap(),
    ...model.addressee.map((text, at) =>
      paragraph(at === 0 ? [...plain('Yth. '), ...text] : text, {
        alignment: AlignmentType.LEFT,
        spacing: { after: 20 },
      }),
    ),
    gap(),
    ...indented(model.opening),
    ...pointBlocks(model.points, widthMm),
    ...indented(model.closing),
    ...signatureBlocks(model.signature, [], widthMm),
  ];
}

/** The attached list of a letter, on a page of its own. */
export function attachmentBlocks(
  attachment: NonNullable<Of<'correspondence'>['attachment']>,
  widthMm: number,
): FileChild[] {
  return [
    new Paragraph({ children: [new PageBreak()] }),
    facts(oneLined(attachment.heads), widthMm, 28),
    gap(),
    ...attachment.title.map((text) => centred(text, true)),
    gap(),
    dataTable(attachment.table, widthMm),
  ];
}

function statement(model: Of<'statement'>, widthMm: number): FileChild[] {
  return [
    centred(plain(model.heading), true),
    gap(),
    ...model.opening.map((text) => paragraph(text)),
    facts(oneLined(model.identity), widthMm),
    gap(),
    ...model.bridge.map((text) => paragraph(text)),
    ...pointBlocks(model.points, widthMm),
    ...model.closing.map((text) => paragraph(text)),
    ...signatureBlocks(
      model.signature,
      [model.placeAndDate, ...(model.stamp ? [plain('[ Meterai ]')] : [])],
      widthMm,
    ),
    ...(model.note.length === 0 ? [] : [paragraph(model.note, { spacing: { before: 480 } })]),
  ];
}

function assignment(model: Of<'assignment'>, widthMm: number): FileChild[] {
  const { place, date } = model.issued;
  return [
    centred(plain(model.heading), true),
    centred(model.number),
    gap(),
    ...model.opening.map((text) => paragraph(text)),
    ...(model.grounds.length === 0
      ? []
      : [paragraph(plain('Dasar:')), ...listed(model.grounds, (at) => `${String(at + 1)}.`, 7)]),
    centred(plain(`${model.verb}:`), true),
    paragraph(plain('Kepada:')),
    ...model.assignees.flatMap((person, at): FileChild[] => [
      facts(
        [{ label: `${String(at + 1)}. Nama`, lines: [person.name] }, ...oneLined(person.details)],
        widthMm,
      ),
      gap(),
    ]),
    ...(model.assigneeTable === null ? [] : [dataTable(model.assigneeTable, widthMm), gap()]),
    paragraph(plain('Untuk:')),
    ...listed(model.tasks, (at) => `${String(at + 1)}.`, 7),
    ...model.closing.map((text) => paragraph(text)),
    ...signatureBlocks(
      model.signature,
      [
        [...plain('Ditetapkan di '), ...place],
        [...plain('pada tanggal '), ...date],
      ],
      widthMm,
    ),
  ];
}

/** A word of the form that the office may have changed. */
function fixedWord(model: Of<'travel_order'>, name: string): string {
  return model.labels?.[name] ?? '';
}

/** The back page, where each place stamps arrival and departure. */
function visumBlocks(model: Of<'travel_order'>, widthMm: number): FileChild[] {
  const fixed = (name: string) => fixedWord(model, name);
  return model.visum.flatMap(({ arrival, departure }, at) => [
    facts(
      [
        ...(arrival === null
          ? []
          : [
              { label: `${String(at + 1)}. ${fixed('tiba')}`, lines: [arrival.place] },
              { label: fixed('pada_tanggal'), lines: [] },
              { label: fixed('pejabat'), lines: [] },
            ]),
        ...(departure === null
          ? []
          : [
              { label: fixed('berangkat'), lines: [departure.from] },
              { label: fixed('ke'), lines: [departure.to] },
              { label: fixed('pada_tanggal'), lines: [] },
              { label: fixed('pejabat'), lines: [] },
            ]),
      ],
      widthMm,
    ),
    gap(),
  ]);
}

function travelOrder(model: Of<'travel_order'>, widthMm: number): FileChild[] {
  const { place, date } = model.issued;
  const fixed = (name: string) => fixedWord(model, name);
  const texts = model.rows.map((row) => ({
    label: row.label.map(plain),
    values: row.values,
  }));
  return [
    facts(oneLined(model.corner), widthMm),
    gap(),
    centred(plain(model.heading), true),
    gap(),
    facts(
      texts.map(({ label, values }, at) => ({
        label: `${String(at + 1)}. ${label.map((text) => text.map((piece) => piece.text).join('')).join(' / ')}`,
        lines: values,
      })),
      widthMm,
      75,
    ),
    ...signatureBlocks(
      model.signature,
      [
        [...plain(`${fixed('dikeluarkan')} `), ...place],
        [...plain(`${fixed('tanggal')} `), ...date],
      ],
      widthMm,
    ),
    new Paragraph({ children: [new PageBreak()] }),
    ...visumBlocks(model, widthMm),
    paragraph(plain(fixed('pemeriksaan'))),
    paragraph(plain(fixed('catatan'))),
    paragraph(plain(fixed('perhatian'))),
    paragraph(plain(fixed('tanggung_jawab'))),
  ];
}

function blockOf(block: Block, widthMm: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return listed(block.items, (at) => `${letterOf(at)}.`, 7);
    case 'table':
      return [dataTable(block.table, widthMm), gap()];
    case 'facts':
      return [facts(oneLined(block.rows), widthMm, 55), gap()];
    case 'items':
      return block.items.flatMap(({ head, paragraphs }, at) => [
        ...listed([head], () => `${String(at + 1)}.`, 7),
        ...paragraphs.map((text) => paragraph(text, { indent: { left: twips(7) } })),
      ]);
  }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function partMark(numbering: Of<'document'>['numbering'], at: number): string {
  if (numbering === null) return '';
  if (numbering === 'A.') return `${letterOf(at).toUpperCase()}. `;
  return numbering === 'I.' ? `${roman[at] ?? String(at + 1)}. ` : `${String(at + 1)}. `;
}

function documentShape(model: Of<'document'>, widthMm: number): FileChild[] {
  return [
    ...model.heading.map((text) => centred(text, true)),
    ...model.under.map((text) => centred(text)),
    gap(),
    ...(model.facts.length === 0 ? [] : [facts(oneLined(model.facts), widthMm, 45), gap()]),
    ...model.opening.map((text) => paragraph(text)),
    ...model.parts.flatMap((part, at): FileChild[] => [
      paragraph([...plain(partMark(model.numbering, at)), ...part.heading], {
        bold: true,
        keepNext: true,
        alignment: AlignmentType.LEFT,
      }),
      ...part.blocks.flatMap((block) => blockOf(block, widthMm)),
    ]),
    ...(model.note.length === 0 ? [] : [paragraph(model.note)]),
    ...model.closing.map((text) => paragraph(text)),
    ...signatureBlocks(model.signature, [model.issued], widthMm),
  ];
}

function memo(model: Of<'memo'>, widthMm: number): FileChild[] {
  return [
    centred(plain(model.heading), true),
    gap(),
    facts(model.heads, widthMm, 24),
    new Paragraph({
      spacing: { after: 160 },
      border: { bottom: { style: 'single', size: 8, color: '000000', space: 1 } },
      children: [],
    }),
    ...indented(model.opening),
    ...pointBlocks(model.points, widthMm),
    ...indented(model.closing),
    ...signatureBlocks(model.signature, [], widthMm),
  ];
}

/** What stands between letterhead and copies, for each shape of letter. */
export function bodyBlocks(model: LetterModel, widthMm: number): FileChild[] {
  switch (model.layout) {
    case 'correspondence':
      return correspondence(model, widthMm);
    case 'statement':
      return statement(model, widthMm);
    case 'assignment':
      return assignment(model, widthMm);
    case 'travel_order':
      return travelOrder(model, widthMm);
    case 'document':
      return documentShape(model, widthMm);
    case 'memo':
      return memo(model, widthMm);
  }
}
