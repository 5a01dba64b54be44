import type {
  AttachmentModel,
  BlockModel,
  FactModel,
  LetterModel,
  PartModel,
  PointModel,
  SignatureModel,
  TableModel,
} from './model.ts';
import type { Text } from './text.ts';

function tableTexts(table: TableModel | null): Text[] {
  if (table === null) return [];
  return [
    ...table.columns.map((column): Text => [{ kind: 'text', text: column.title }]),
    ...table.rows.flat(),
    ...(table.foot ?? []).flatMap((row) => [row.label, ...row.cells]),
  ];
}

function factTexts(facts: readonly FactModel[]): Text[] {
  return facts.map((fact) => fact.text);
}

function blockTexts(block: BlockModel): Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return tableTexts(block.table);
    case 'facts':
      return factTexts(block.rows);
    case 'items':
      return block.items.flatMap((item) => [item.head, ...item.paragraphs]);
  }
}

function partTexts(part: PartModel): Text[] {
  return [part.heading, ...part.blocks.flatMap(blockTexts)];
}

function pointTexts(point: PointModel): Text[] {
  return [...point.paragraphs, ...point.points, ...tableTexts(point.table)];
}

function attachmentTexts(attachment: AttachmentModel | null): Text[] {
  if (attachment === null) return [];
  return [
    ...attachment.heads.map((head) => head.text),
    ...attachment.title,
    ...tableTexts(attachment.table),
  ];
}

function signatureTexts(signature: SignatureModel): Text[] {
  return [...signature.offices.map((office) => office.text), signature.name, ...signature.details];
}

function bodyTexts(model: LetterModel): Text[] {
  switch (model.layout) {
    case 'correspondence':
      return [
        ...(model.mark === null ? [] : [model.mark]),
        model.placeAndDate,
        ...model.heads.map((head) => head.text),
        ...model.addressee,
        ...model.opening,
        ...model.points.flatMap(pointTexts),
        ...model.closing,
        ...attachmentTexts(model.attachment),
      ];
    case 'statement':
      return [
        [{ kind: 'text', text: model.heading }],
        ...model.opening,
        ...model.identity.map((entry) => entry.text),
        ...model.bridge,
        ...model.points.flatMap(pointTexts),
        ...model.closing,
        model.placeAndDate,
        model.note,
      ];
    case 'assignment':
      return [
        [{ kind: 'text', text: model.heading }],
        model.number,
        ...model.opening,
        ...model.grounds,
        ...model.assignees.flatMap((person) => [
          person.name,
          ...person.details.map((detail) => detail.text),
        ]),
        ...tableTexts(model.assigneeTable),
        ...model.tasks,
        ...model.closing,
        model.issued.place,
        model.issued.date,
      ];
    case 'travel_order':
      return [
        ...model.corner.map((entry) => entry.text),
        ...model.rows.flatMap((row) => row.values),
        ...Object.values(model.labels ?? {}).map((text): Text => [{ kind: 'text', text }]),
        model.issued.place,
        model.issued.date,
        ...model.visum.flatMap((box) => [
          ...(box.arrival === null ? [] : [box.arrival.place]),
          ...(box.departure === null ? [] : [box.departure.from, box.departure.to]),
        ]),
      ];
    case 'document':
      return [
        ...model.heading,
        ...model.under,
        ...factTexts(model.facts),
        ...model.opening,
        ...model.parts.flatMap(partTexts),
        model.note,
        ...model.closing,
        model.issued,
      ];
    case 'memo':
      return [
        ...model.heads.flatMap((head) => head.lines),
        ...model.opening,
        ...model.points.flatMap(pointTexts),
        ...model.closing,
      ];
  }
}

/** Every text of a letter in reading order, letterhead first. */
export function textsOf(model: LetterModel): Text[] {
  return [
    ...model.letterhead.lines.map((line): Text => [{ kind: 'text', text: line.text }]),
    ...bodyTexts(model),
    ...signatureTexts(model.signature),
    ...model.tembusan,
    [{ kind: 'text', text: model.marks?.footer ?? '' }],
  ];
}
