import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleWorkflows } from '../../src/platform/temporal/bundle';

const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(tmpdir(), 'wardline-workflow-bundles');

/** The workflows as they stand in the source, bundled. Bundling takes seconds, so the same sources are bundled once. */
export async function workflowBundle(): Promise<{ codePath: string }> {
  const codePath = path.join(CACHE, `${sourceHash()}.js`);
  if (!existsSync(codePath)) {
    const code = await bundleWorkflows();
    mkdirSync(CACHE, { recursive: true });
    const half = `${codePath}.${process.pid}`;
    writeFileSync(half, code);
    renameSync(half, codePath); // suites run side by side; none may read half a file
  }
  return { codePath };
}

/** Everything that workflows may import: their own files, pure rules, the failure converter, the locked packages. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const files = [
    ...typescript('workflows'),
    ...typescript('src').filter((file) => /\/rules\/|failure-converter/.test(file)),
    'package-lock.json',
  ];
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex').slice(0, 24);
}

function typescript(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}
