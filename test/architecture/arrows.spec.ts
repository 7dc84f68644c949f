import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

describe('the arrows of the house', () => {
  it('all point towards the rooms that stand before', () => {
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
    const out = execFileSync(process.execPath, [...args, 'src', 'workflows', 'activities'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out).toContain('no dependency violations found');
  });
});
