import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `true` reads nothing and is gone by the time that anything is written. */
it('a command whose reader has had enough ends without a fault', async () => {
  const command = `"${process.execPath}" -r ./test/bench/typescript.cjs src/cli.ts --help | true`;
  const { stderr } = await promisify(execFile)('bash', ['-c', `set -o pipefail; ${command}`]);
  expect(stderr).toBe('');
});
