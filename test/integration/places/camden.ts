import type { MadeWard } from '../../factories/ons-files';
import { codes } from '../../support/residents';

const { camden } = codes;
/** Codes that no ward has. */
export const W = (n: number) => `E0599900${n}`;
/** Four wards side by side, and one of a borough that is not ours. */
export const first: MadeWard[] = [
  { code: W(1), name: 'Hill', borough: camden, at: [0, 0, 2, 2] },
  { code: W(2), name: 'Brook', borough: camden, at: [2, 0, 4, 2] },
  { code: W(3), name: 'Mill', borough: camden, at: [0, 2, 2, 4] },
  { code: W(4), name: 'Ford', borough: camden, at: [2, 2, 4, 4] },
  { code: W(9), name: 'Elsewhere', borough: 'E09999999', at: [9, 9, 10, 10] },
];
