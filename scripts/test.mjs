/**
 * `npm test`: everything that must hold, one after the other; stops at the first part that fails.
 *
 *   node scripts/test.mjs          all parts
 *   node scripts/test.mjs lint e2e  these parts only
 */
import { spawn } from 'node:child_process';
import { projectRoot } from './prepare/processes.mjs';

const parts = [
  { name: 'types', script: 'types' },
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'layers', script: 'layers' },
  { name: 'unused', script: 'unused' },
  { name: 'unit', script: 'test:unit' },
  { name: 'integration', script: 'test:integration' },
  { name: 'e2e', script: 'test:e2e' },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`muhibah: no such part of the tests: ${unknown.join(' ')}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const { name, script } of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const { status, stdout } = await run(script);
  passed += count(stdout, 'passed');
  failed += count(stdout, 'failed');
  const seconds = Math.round((Date.now() - started) / 1000);
  if (status !== 0) {
    console.log(`\nmuhibah: ${name} FAILED after ${seconds} s; the parts after it were not run.`);
    console.log(`${passed} passed, ${Math.max(failed, 1)} failed`);
    process.exit(1);
  }
  console.log(`── ${name}: good (${seconds} s)`);
}
console.log(`\n${passed} passed, ${failed} failed`);

/**
 * Runs a script; what it says is passed on as it comes, and kept for its sums.
 *
 * @param {string} script
 * @returns {Promise<{ status: number | null, stdout: string }>}
 */
function run(script) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout }));
  });
}

/**
 * Sums of vitest (`Tests  3 passed`) and Playwright (`3 passed (5s)`).
 *
 * @param {string} output
 * @param {'passed' | 'failed'} word
 */
function count(output, word) {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  const lines = plain.split('\n').filter((line) => /^\s*(Tests\s|\d+ (passed|failed))/.test(line));
  const found = lines.map((line) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0));
  return found.reduce((sum, value) => sum + value, 0);
}
