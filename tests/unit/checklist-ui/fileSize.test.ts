import { expect, test } from 'vitest';
import { fileSizeText } from '#renderer/checklist/model/fileSize.ts';

test('a file size is written with the decimal mark of the language', () => {
  expect(fileSizeText(1_468_006, 'id')).toBe('1,4 MB');
  expect(fileSizeText(1_468_006, 'en')).toBe('1.4 MB');
  expect(fileSizeText(50 * 1024 * 1024, 'id')).toBe('50 MB');
  expect(fileSizeText(13, 'id')).toBe('13 B');
});
