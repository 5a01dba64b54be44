import { spawnSync } from 'node:child_process';

/** Another program to measure against, or why it is missing. */
export type Peer = { path: string; missing: null } | { path: null; missing: string };

/** Finds a program; as root on Debian it is installed when it is missing. */
export function findPeer(programs: readonly string[], debianPackage: string): Peer {
  const found = () => programs.map(pathOf).find((path) => path !== null) ?? null;
  const present = found();
  if (present !== null) return { path: present, missing: null };
  if (process.getuid?.() !== 0 || pathOf('apt-get') === null) {
    return {
      path: null,
      missing: `not installed; an administrator can: apt-get install ${debianPackage}`,
    };
  }
  console.error(`muhibah: installing ${debianPackage} to measure against …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' });
  apt('update', '-qq');
  const { stderr } = apt('install', '-y', '-qq', '--no-install-recommends', debianPackage);
  const installed = found();
  if (installed !== null) return { path: installed, missing: null };
  return { path: null, missing: stderr.trim().split('\n').at(-1) ?? 'cannot be installed' };
}

function pathOf(program: string): string | null {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
