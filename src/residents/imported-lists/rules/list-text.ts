/** What is wrong with a list as a whole, with its line; nothing of such a file is taken. 0: no line is to blame. */
export interface Fault {
  readonly line: number;
  readonly words: string;
}

export type ListText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault };

const AGAIN = 'Save it again as “CSV UTF-8”.';
const bad = (line: number, words: string): ListText => ({ ok: false, fault: { line, words } });

/** The text of a file of bytes, without a byte order mark. Only UTF-8 is read: other encodings cannot be told apart. */
export function listText(bytes: Uint8Array): ListText {
  if (bytes.length === 0) return bad(1, 'the file is empty.');
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    return bad(1, `the file is in UTF-16. ${AGAIN}`);
  if (one === 0x50 && two === 0x4b) return bad(1, `this is a workbook, not a CSV file. ${AGAIN}`);
  if (bytes.includes(0)) return bad(lineAt(bytes, bytes.indexOf(0)), `not a text file. ${AGAIN}`);
  try {
    return { ok: true, text: decoder().decode(bytes) };
  } catch {
    return bad(firstBadLine(bytes), `a character is not in UTF-8. ${AGAIN}`);
  }
}

const decoder = () => new TextDecoder('utf-8', { fatal: true });

function lineAt(bytes: Uint8Array, place: number): number {
  return bytes.subarray(0, place).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
}

function firstBadLine(bytes: Uint8Array): number {
  let [line, from] = [1, 0];
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder().decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    [line, from] = [line + 1, to + 1];
  }
  return line;
}
