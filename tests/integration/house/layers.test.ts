import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** A small house with the real rules, in which a test may break one. */
let house: string;

function write(path: string, text: string): void {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function checkLayers(): { status: number | null; said: string } {
  const result = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      ...['shared', 'electron', 'renderer', '--config', '.dependency-cruiser.cjs'],
    ],
    { cwd: house, encoding: 'utf8' },
  );
  return { status: result.status, said: result.stdout + result.stderr };
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'muhibah-layers-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
});
afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe('the layer rules', () => {
  const sound = () => {
    for (const wing of ['shared', 'electron', 'renderer']) {
      rmSync(join(house, wing), { recursive: true, force: true });
    }
    write('shared/domain/people/index.ts', 'export const people = 1;\n');
    write('shared/domain/people/inner.ts', 'export const inner = 1;\n');
    write(
      'electron/core/people/index.ts',
      "export { people } from '#shared/domain/people/index.ts';\n",
    );
    write('electron/shell/main.ts', 'export const shell = 1;\n');
    write('renderer/people/index.ts', "export { people } from '#shared/domain/people/index.ts';\n");
  };

  it('accept a house that keeps them', () => {
    sound();
    expect(checkLayers()).toMatchObject({ status: 0 });
  });

  it.each([
    [
      'the page reaches into the core',
      'renderer/people/bad.ts',
      '#core/people/index.ts',
      'renderer-only-shared',
    ],
    [
      'the domain reaches into the core',
      'shared/domain/people/bad.ts',
      '#core/people/index.ts',
      'shared-is-pure',
    ],
    ['the domain uses Node', 'shared/domain/people/bad.ts', 'node:fs', 'shared-no-platform'],
    [
      'the core reaches into the shell',
      'electron/core/people/bad.ts',
      '../../shell/main.ts',
      'core-only-shared',
    ],
    ['the core uses Electron', 'electron/core/people/bad.ts', 'electron', 'shared-no-electron'],
    [
      'the shell reaches into the domain',
      'electron/shell/bad.ts',
      '#shared/domain/people/index.ts',
      'shell-only-contract',
    ],
    [
      'a feature is entered by the back door',
      'electron/core/money/bad.ts',
      '#shared/domain/people/inner.ts',
      'domain-through-index',
    ],
  ])('refuse that %s', (_what, file, imported, rule) => {
    sound();
    write(file, `export * from '${imported}';\n`);
    const { status, said } = checkLayers();
    expect(status).not.toBe(0);
    expect(said).toContain(rule);
  });

  it('refuse a circle', () => {
    sound();
    write(
      'shared/domain/people/one.ts',
      "export { two } from './two.ts';\nexport const one = 1;\n",
    );
    write(
      'shared/domain/people/two.ts',
      "export { one } from './one.ts';\nexport const two = 2;\n",
    );
    expect(checkLayers().said).toContain('no-circular');
  });
});
