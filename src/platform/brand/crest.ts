import { createHash } from 'node:crypto';
import { svgProblems, svgSize } from './rules/svg';

/** The force's crest, as it was given. */
export interface Crest {
  readonly type: 'svg' | 'png';
  readonly bytes: Buffer;
  /** Of the bytes: 16 hexadecimal digits. */
  readonly hash: string;
  /** Pixels of its width where it is 100 high. */
  readonly wide: number;
}

/** Bytes: every page and every mail loads it. */
const LARGEST = 100_000;

/** So many times as wide as high, or as high as wide: more would be a stripe. */
const LONGEST = 4;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG, 11.2.1: the first chunk holds both sizes in pixels. */
function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The crest, or every reason why it may not be shown, each with its cure. */
export function crestOf(bytes: Buffer): Crest | string[] {
  if (bytes.length > LARGEST)
    return [`is ${bytes.length} bytes large; make it ${LARGEST} or smaller`];
  const isPng = bytes.subarray(0, PNG.length).equals(PNG);
  const source = bytes.toString('utf8');
  if (!isPng && !/<svg[\s>]/.test(source))
    return ['is neither an SVG nor a PNG; save it as one of them'];
  const problems = isPng ? [] : svgProblems(source);
  if (problems.length > 0)
    return problems.map((one) => `${one}; save it as plain SVG, with shapes alone, or as PNG`);
  const size = isPng ? pngSize(bytes) : svgSize(source);
  if (!size)
    return [isPng ? 'is a broken PNG; save it anew' : 'has no viewBox; give its <svg> one'];
  const { width, height } = size;
  if (Math.max(width / height, height / width) > LONGEST)
    return [`is ${width} by ${height}; neither may be more than ${LONGEST} times the other`];
  return {
    type: isPng ? 'png' : 'svg',
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    wide: Math.round((100 * width) / height),
  };
}
