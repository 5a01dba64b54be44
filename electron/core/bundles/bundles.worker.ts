import { serveJobs } from '#core/isolation/index.ts';
import type { BundleJobs } from './protocol.ts';
import { Assembly } from './work/assembly.ts';
import { countPages } from './work/front.ts';

/** The process of one bundle: files from outside are only ever opened here. */
let assembly: Assembly | null = null;

function begun(): Assembly {
  if (assembly === null) throw new Error('the bundle has not begun');
  return assembly;
}

serveJobs<BundleJobs>({
  begin: async (setUp) => {
    assembly = await Assembly.begin(setUp);
    return null;
  },
  add: (part) => begun().add(part),
  count: (pdf) => countPages(pdf),
  finish: (input) => begun().finish(input),
  piece: (input) => begun().piece(input),
});
