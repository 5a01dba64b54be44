import { describe, expect, it } from 'vitest';
import { itemOfName } from '#core/bundles/index.ts';
import { withoutPrediction } from '#core/pdfParts/innerScans.ts';
import { megabytes } from '#renderer/bundles/model/choice.ts';
import {
  applyMatrix,
  firstLevel,
  fromShown,
  imagePage,
  nextLevel,
  placeParts,
  planBundle,
  quarterTurn,
  scanLevels,
  shownSize,
  stampText,
  visibleBox,
  type BundleInput,
} from '#shared/domain/bundles/index.ts';
import type { ChecklistItem } from '#shared/domain/rules/index.ts';

const f4 = { width: 609.449, height: 935.433 };

function item(key: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  const [id = '', traveller = null] = key.split('@');
  return {
    key,
    id,
    traveller,
    label: id,
    state: 'not_started',
    madeBy: null,
    ...more,
  } as ChecklistItem;
}

function paper(key: string, kind: string, travellerId: string | null = null) {
  return {
    key,
    kind,
    travellerId,
    onDemand: false,
    title: kind,
    detail: '',
  } as BundleInput['papers'][number];
}

function plan(given: Partial<BundleInput> & { items?: ChecklistItem[] }) {
  return planBundle({
    title: 'Contoh',
    checklist: { items: given.items ?? [] },
    papers: given.papers ?? [],
    attachments: given.attachments ?? [],
    labelOf: ({ label, traveller }) => (traveller === null ? label : `${label} (${traveller})`),
  });
}

const file = (id: string, of: string) => ({ id, item: of, fileName: `${id}.pdf`, bytes: 1000 });

describe('the plan of a bundle', () => {
  it('begins with the covering letters and follows the checklist then', () => {
    const { parts, missing } = plan({
      items: [
        item('undangan'),
        item('surat_permohonan', { madeBy: 'permission_request' }),
        item('kak'),
        item('surat_tugas', { madeBy: 'surat_tugas' }),
      ],
      papers: [
        paper('surat_tugas', 'surat_tugas'),
        paper('permission_request@a', 'permission_request'),
      ],
      attachments: [file('x', 'undangan')],
    });
    expect(parts.map(({ key, enclosure }) => [key, enclosure])).toEqual([
      ['paper:permission_request@a', false],
      ['file:x', true],
      ['paper:surat_tugas', true],
    ]);
    expect(missing).toEqual(['kak']);
  });

  it('leaves a paper out at first where its signed file is attached', () => {
    const { parts } = plan({
      items: [item('surat_tugas', { madeBy: 'surat_tugas' })],
      papers: [paper('surat_tugas', 'surat_tugas')],
      attachments: [file('x', 'surat_tugas')],
    });
    expect(parts.map(({ key, included }) => [key, included])).toEqual([
      ['paper:surat_tugas', false],
      ['file:x', true],
    ]);
  });

  it('gives each traveller their own papers', () => {
    const { parts } = plan({
      items: [item('spd@b', { madeBy: 'spd' }), item('spd@a', { madeBy: 'spd' })],
      papers: [paper('spd@a', 'spd', 'a'), paper('spd@b', 'spd', 'b')],
    });
    expect(parts.map(({ key }) => key)).toEqual(['paper:spd@b', 'paper:spd@a']);
  });

  it('misses nothing that does not apply and forgets no file without an item', () => {
    const { parts, missing } = plan({
      items: [item('naskah', { state: 'not_applicable' })],
      attachments: [file('x', 'butir_lama')],
    });
    expect(missing).toEqual([]);
    expect(parts.map(({ key, included }) => [key, included])).toEqual([['file:x', true]]);
  });
});

describe('the numbers of a bundle', () => {
  it('count pages over the whole and enclosures among themselves', () => {
    const placed = placeParts(
      [
        { key: 'a', pages: 2, enclosure: false },
        { key: 'b', pages: 3, enclosure: true },
        { key: 'c', pages: 1, enclosure: true },
      ],
      2,
    );
    expect(placed.map(({ firstPage, lastPage, number }) => [firstPage, lastPage, number])).toEqual([
      [3, 4, null],
      [5, 7, 1],
      [8, 8, 2],
    ]);
  });

  it('stand in the stamp as officers write them', () => {
    expect(stampText(3, 2, 5)).toBe('Lampiran 3, hal. 2 dari 5');
  });
});

describe('the place of a stamp', () => {
  const box = { left: 10, bottom: 20, width: 600, height: 800 };

  // Where the upper right corner of the page as seen lies in the page's own coordinates.
  it.each([
    [0, { x: 610, y: 820 }],
    [90, { x: 10, y: 820 }],
    [180, { x: 10, y: 20 }],
    [270, { x: 610, y: 20 }],
    [-90, { x: 610, y: 20 }],
    [450, { x: 10, y: 820 }],
  ])('is the upper right as seen when a page is turned by %i degrees', (rotate, corner) => {
    const { width, height } = shownSize(box, rotate);
    expect(applyMatrix(fromShown(box, rotate), width, height)).toEqual(corner);
  });

  it('follows the crop box as far as it lies inside the page', () => {
    const media = { left: 0, bottom: 0, width: 600, height: 800 };
    expect(visibleBox(media, { left: 50, bottom: -10, width: 1000, height: 500 })).toEqual({
      left: 50,
      bottom: 0,
      width: 550,
      height: 490,
    });
    expect(visibleBox(media, { left: 900, bottom: 900, width: 10, height: 10 })).toEqual(media);
  });

  it('takes odd rotations for the nearest quarter', () => {
    expect([quarterTurn(-270), quarterTurn(720), quarterTurn(89)]).toEqual([90, 0, 90]);
  });
});

describe('the page of a picture', () => {
  it('is the whole sheet for a scan of A4 in an office of F4', () => {
    const { width, picture } = imagePage({ width: 2480, height: 3508, density: 300 }, f4);
    expect(width).toBeCloseTo(595.3, 0);
    expect(picture.left).toBe(0);
  });

  it('lies across when the picture does, and leaves a margin', () => {
    const { width, height, picture } = imagePage({ width: 4000, height: 3000, density: 72 }, f4);
    expect(width).toBeGreaterThan(height);
    expect(picture.left).toBeGreaterThan(40);
    expect(picture.width / picture.height).toBeCloseTo(4 / 3, 3);
  });

  it('never enlarges a passport photo', () => {
    const { picture } = imagePage({ width: 472, height: 709, density: 300 }, f4);
    expect(picture.width).toBeCloseTo((472 * 72) / 300, 3);
  });
});

describe('compression', () => {
  it('begins with what the purpose wants and goes lower for a small bundle', () => {
    expect(firstLevel('archive', null, { scans: 40, otherBytes: 0 })).toBe(0);
    expect(firstLevel('send', null, { scans: 40, otherBytes: 0 })).toBe(1);
    expect(firstLevel('archive', 2_000_000, { scans: 30, otherBytes: 0 })).toBe(4);
    expect(firstLevel('archive', 2_000_000, { scans: 0, otherBytes: 5_000_000 })).toBe(0);
  });

  it('goes to the level that should do, and no further than what can be read', () => {
    expect(nextLevel(0, 1_000_000, 500_000)).toBe(1);
    expect(nextLevel(0, 1_000_000, 10)).toBe(scanLevels.length - 1);
    expect(nextLevel(scanLevels.length - 1, 1_000_000, 10)).toBeNull();
  });

  it('undoes the prediction of PNG rows', () => {
    // Two rows of two grey pixels: Sub (10, 15), then Up (11, 17).
    const rows = Uint8Array.from([1, 10, 5, 2, 1, 2]);
    expect(withoutPrediction(rows, 2, 2, 1)).toEqual(Uint8Array.from([10, 15, 11, 17]));
    expect(withoutPrediction(rows.subarray(0, 5), 2, 2, 1)).toBeNull();
  });
});

describe('files of a folder', () => {
  const items = [item('undangan'), item('paspor@p1'), item('paspor@p2'), item('paspor_lama@p1')];
  const travellers = ['p1', 'p2'];

  it.each([
    ['undangan.pdf', 'undangan'],
    ['Undangan 2.JPG', 'undangan'],
    ['paspor@2.jpg', 'paspor@p2'],
    ['paspor@1.depan.png', 'paspor@p1'],
    ['paspor_lama.pdf', 'paspor_lama@p1'],
    ['paspor@9.jpg', null],
    ['lain.pdf', null],
    ['undanganku.pdf', null],
  ])('%s belongs to %s', (name, key) => {
    expect(itemOfName(name, items, travellers)).toBe(key);
  });
});

describe('the dialog', () => {
  it('counts megabytes as mail servers do', () => {
    expect(megabytes(2_000_000, 'id')).toBe('2');
    expect(megabytes(1_370_000, 'id')).toBe('1,4');
    expect(megabytes(10, 'en')).toBe('0.1');
  });
});
