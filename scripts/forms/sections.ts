import { edges, type Canvas } from './canvas.ts';
import type { FormFields } from './formFields.ts';
import type { Cell, Row, Section } from './layout.ts';

const headingHeight = 5.2;
const boxSize = 3.6;
const labelGrey = 0.955;
const ruleGrey = 0.45;

/** Draws a section from `top` downwards and returns where it ends, in millimetres. */
export function drawSection(
  canvas: Canvas,
  fields: FormFields,
  section: Section,
  top: number,
): number {
  const width = edges.right - edges.left;
  canvas.fill(edges.left, top, width, headingHeight, 0.86);
  const baseline = top + headingHeight - 1.6;
  canvas.text(edges.left + 2, baseline, `${section.letter}.`, { font: 'ArimoBold', size: 9 });
  canvas.text(edges.left + 7.5, baseline, section.title, { font: 'ArimoBold', size: 9 });
  canvas.text(edges.right - 2, baseline, section.hint, {
    font: 'Arimo',
    size: 7.5,
    align: 'right',
  });
  const places = placeCells(section, top + headingHeight);
  const bottom = section.rows.reduce((y, row) => y + row.height, top + headingHeight);
  // Tints first, then rules, then what is written on them.
  for (const { cell, place } of places) {
    if (cell.kind === 'label') canvas.fill(place.x, place.y, place.width, place.height, labelGrey);
  }
  drawRules(canvas, section, places, top + headingHeight);
  for (const { cell, place } of places) drawCell(canvas, fields, cell, place);
  canvas.line([edges.left, top + headingHeight], [edges.right, top + headingHeight], 0.75);
  canvas.stroke(edges.left, top, width, bottom - top, 0.75);
  return bottom;
}

interface Placed {
  cell: Cell;
  place: Place;
  /** What stands to the left in the same row. */
  previous: Cell | undefined;
}

function placeCells(section: Section, top: number): Placed[] {
  let y = top;
  return section.rows.flatMap((row) => {
    let x = edges.left;
    const placed = row.cells.map((cell, index) => {
      const width = cell.width || edges.right - x;
      const place = { x, y, width, height: row.height };
      x += width;
      return { cell, place, previous: row.cells[index - 1] };
    });
    y += row.height;
    return placed;
  });
}

function drawRules(canvas: Canvas, section: Section, places: Placed[], top: number): void {
  for (const { cell, place, previous } of places) {
    const { x, y, height } = place;
    // Ticks that belong together stand in one box.
    const startsBox =
      previous !== undefined && (cell.kind !== 'check' || previous.kind === 'label');
    if (startsBox) canvas.line([x, y], [x, y + height], 0.4, ruleGrey);
  }
  let y = top;
  for (const [index, row] of section.rows.entries()) {
    const isList = (given: Row | undefined) => given?.cells.every(({ kind }) => kind === 'check');
    const joinsAbove = isList(row) && isList(section.rows[index - 1]);
    if (index > 0 && !joinsAbove) canvas.line([edges.left, y], [edges.right, y], 0.4, ruleGrey);
    y += row.height;
  }
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawCell(canvas: Canvas, fields: FormFields, cell: Cell, place: Place): void {
  const { x, y, width, height } = place;
  const middle = y + height / 2;
  switch (cell.kind) {
    case 'label':
      drawLabel(canvas, cell, place);
      return;
    case 'text':
      if (cell.combCell !== undefined && cell.maxLength !== undefined) {
        drawComb(canvas, place, cell.maxLength, cell.combCell);
      }
      fields.text(cell.name, textPlace(canvas, cell, place), {
        tooltip: cell.tooltip,
        size: cell.combCell === undefined ? 9 : 10,
        required: cell.required ?? false,
        multiline: cell.multiline ?? false,
        comb: cell.combCell !== undefined,
        ...(cell.maxLength === undefined ? {} : { maxLength: cell.maxLength }),
      });
      return;
    case 'check':
      drawTickBox(canvas, x + 2, middle);
      canvas.text(x + 2 + boxSize + 1.6, middle + 1.05, cell.text, {
        font: 'Arimo',
        size: 8.5,
        within: width - boxSize - 4,
      });
      fields.check(cell.name, tickPlace(canvas, x + 2, middle), cell.tooltip);
      return;
    case 'radio': {
      let at = x + 2;
      const choices = cell.options.map((option) => {
        drawRound(canvas, at, middle);
        canvas.text(at + boxSize + 1.6, middle + 1.05, option.value, { font: 'Arimo', size: 8.5 });
        const choice = { value: option.value, place: tickPlace(canvas, at, middle) };
        at += option.width;
        return choice;
      });
      fields.radio(cell.name, cell.tooltip, choices);
      return;
    }
    case 'dropdown':
      fields.dropdown(cell.name, canvas.rectangle(x + 0.8, y + 0.5, width - 1.6, height - 1), {
        tooltip: cell.tooltip,
        size: 9,
        choices: cell.options,
      });
      return;
  }
}

function drawLabel(canvas: Canvas, cell: Cell & { kind: 'label' }, place: Place): void {
  const { x, y, width, height } = place;
  const baseline = y + height / 2 + 1;
  const style = { font: 'Arimo', size: 8 } as const;
  if (cell.number !== undefined) {
    canvas.text(x + 5.4, baseline, `${cell.number}.`, { ...style, align: 'right' });
  }
  // Labels of the left column stand under each other, with or without a number.
  const start = x === edges.left ? 6.8 : 2;
  canvas.text(x + start, baseline, cell.text, { ...style, within: width - start - 1 });
  if (cell.required) {
    const end = x + start + canvas.width(cell.text, 'Arimo', 8);
    canvas.text(end + 0.6, baseline, '*', { font: 'ArimoBold', size: 8 });
  }
}

function textPlace(canvas: Canvas, cell: Cell & { kind: 'text' }, place: Place): number[] {
  const { x, y, width, height } = place;
  if (cell.combCell !== undefined && cell.maxLength !== undefined) {
    return canvas.rectangle(x + 1.5, y + 0.7, cell.combCell * cell.maxLength, height - 1.4);
  }
  return canvas.rectangle(x + 0.8, y + 0.4, width - 1.6, height - 0.8);
}

function drawComb(canvas: Canvas, place: Place, cells: number, cell: number): void {
  const [x, y] = [place.x + 1.5, place.y + 0.7];
  const height = place.height - 1.4;
  for (let index = 1; index < cells; index++) {
    canvas.line([x + index * cell, y], [x + index * cell, y + height], 0.3, 0.6);
  }
  canvas.operators.push('0.6 G');
  const corners: [number, number][] = [
    [x, y],
    [x + cells * cell, y],
    [x + cells * cell, y + height],
    [x, y + height],
  ];
  for (const [index, corner] of corners.entries()) {
    canvas.line(corner, corners[(index + 1) % 4] ?? corner, 0.3, 0.6);
  }
}

function drawTickBox(canvas: Canvas, x: number, middle: number): void {
  canvas.stroke(x, middle - boxSize / 2, boxSize, boxSize, 0.7);
}

function drawRound(canvas: Canvas, x: number, middle: number): void {
  const [left, low, right, high] = canvas.rectangle(x, middle - boxSize / 2, boxSize, boxSize);
  if (left === undefined || low === undefined || right === undefined || high === undefined) return;
  const radius = (right - left) / 2;
  const bend = radius * 0.5523;
  const at = (dx: number, dy: number) =>
    `${(left + radius + dx).toFixed(2)} ${(low + radius + dy).toFixed(2)}`;
  canvas.operators.push(
    `0 G 0.7 w ${at(radius, 0)} m`,
    `${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c`,
    `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c`,
    `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c`,
    `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c S`,
  );
}

function tickPlace(canvas: Canvas, x: number, middle: number): number[] {
  return canvas.rectangle(x, middle - boxSize / 2, boxSize, boxSize);
}
