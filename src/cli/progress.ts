import { statSync } from 'node:fs';

const EVERY_MS = 500;

/** Says on standard error how far the reading of files has come; a terminal gets one line that changes. */
export function progressOver(files: readonly string[]) {
  const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const lively = process.stderr.isTTY;
  let said = 0;
  let tenths = -1;
  return (index: number, bytes: number): void => {
    const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const share = all === 0 ? 1 : (before + bytes) / all;
    const percent = Math.min(100, Math.floor(share * 100));
    if (lively && (Date.now() - said > EVERY_MS || share >= 1)) {
      said = Date.now();
      const bar = '#'.repeat(Math.floor(percent / 4)).padEnd(25, '.');
      process.stderr.write(`\r[${bar}] ${percent} %${share >= 1 ? '\n' : ''}`);
    } else if (!lively && Math.floor(percent / 10) > tenths) {
      tenths = Math.floor(percent / 10);
      process.stderr.write(`read ${percent} %\n`);
    }
  };
}
