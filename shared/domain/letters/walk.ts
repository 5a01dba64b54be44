import type { LetterModel, PointModel, SignatureModel, TableModel } from './model.ts';
import type { Text } from './text.ts';

function tableTexts(table: TableModel | null): Text[] {
  if (table === null) return [];
  return [
    ...table.columns.map((column): Text => [{ kind: 'text', text: column.title }]),
    ...table.rows.flat(),
  ];
}

function pointTexts(point: PointModel): Text[] {
  return [...point.paragraphs, ...point.points, ...tableTexts(point.table)];
}

function signatureTexts(signature: SignatureModel): Text[] {
  return [...signature.offices.map((office) => office.text), signature.name, ...signature.details];
}

function bodyTexts(model: LetterModel): Text[] {
  switch (model.layout) {
    case 'correspondence':
      return [
        model.placeAndDate,
        ...model.heads.map((head) => head.text),
        ...model.addressee,
        ...model.opening,
        ...model.points.flatMap(pointTexts),
        ...model.closing,
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
        model.issued.place,
        model.issued.date,
        ...model.visum.flatMap((box) => [
          ...(box.arrival === null ? [] : [box.arrival.place]),
          ...(box.departure === null ? [] : [box.departure.from, box.departure.to]),
        ]),
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
