import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { failureConverterPath } from './data-converter';

const ROOT = path.resolve(__dirname, '../../..');

/** Where `npm run build` puts the bundle and the worker finds it. */
export const bundlePath = path.join(ROOT, 'workflow-bundle.js');

/**
 * All workflows in one file. They stand beside this one: compiled ones when run from dist, sources
 * in tests, so that a test never runs yesterday's build.
 */
export async function bundleWorkflows(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(ROOT, 'workflows'),
    failureConverterPath,
    logger: new DefaultLogger('WARN'),
  });
  return code;
}

if (require.main === module)
  bundleWorkflows().then(
    (code) => writeFileSync(bundlePath, code),
    (error: unknown) => {
      process.stderr.write(`The workflows do not bundle: ${String(error)}\n`);
      process.exitCode = 1;
    },
  );
