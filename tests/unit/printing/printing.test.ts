import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyPrintSettings,
  measuringLineMm,
  offsetFromMeasured,
  offsetOf,
  paperSizeName,
  printSettings,
} from '#shared/domain/printing/index.ts';

describe('the offset of a printer', () => {
  it('moves the page back by what it is out of place', () => {
    expect(offsetFromMeasured({ leftMm: 22.5, topMm: 18 })).toEqual({ xMm: -2.5, yMm: 2 });
  });

  it('puts any printer right: the sheet printed with it has its lines where they belong', () => {
    const tenths = fc.integer({ min: -150, max: 150 }).map((value) => value / 10);
    fc.assert(
      fc.property(tenths, tenths, (errorX, errorY) => {
        const { xMm, yMm } = offsetFromMeasured({
          leftMm: measuringLineMm + errorX,
          topMm: measuringLineMm + errorY,
        });
        expect(measuringLineMm + errorX + xMm).toBeCloseTo(measuringLineMm, 1);
        expect(measuringLineMm + errorY + yMm).toBeCloseTo(measuringLineMm, 1);
      }),
    );
  });

  it('is nought for a printer that nobody measured', () => {
    expect(offsetOf(emptyPrintSettings(), 'Ruang TU')).toEqual({ xMm: 0, yMm: 0 });
  });

  it('is refused when it is larger than any printer’s', () => {
    const far = { offsets: { 'Ruang TU': { xMm: 21, yMm: 0 } }, last: '' };
    expect(printSettings.safeParse(far).success).toBe(false);
  });
});

describe('the name of a paper size', () => {
  it.each([
    [210, 297, 'A4 (210 × 297 mm)'],
    [215, 330, 'F4 (215 × 330 mm)'],
    [215.9, 330.2, 'Folio (216 × 330 mm)'],
    [200, 300, '200 × 300 mm'],
  ])('%d × %d is %s', (width, height, name) => {
    expect(paperSizeName(width, height)).toBe(name);
  });
});
