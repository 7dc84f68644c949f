import { createReadStream } from 'node:fs';
import path from 'node:path';
import { BadFile } from './problems';

export interface FeatureAt {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly feature: unknown;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, END_OF_LIST, LINE] = [34, 92, 123, 125, 93, 10];

/**
 * The features of a GeoJSON FeatureCollection, one at a time: a file of any size takes the memory of its largest
 * feature. Throws BadFile where it is no such collection, is broken off, or a feature is no JSON.
 */
export async function* geojsonFeatures(
  file: string,
  read: (bytes: number) => void = () => undefined,
): AsyncGenerator<FeatureAt> {
  const name = path.basename(file);
  const stop = (line: number, words: string) => new BadFile([{ file: name, line, words }]);
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 });
  const scan = new FeatureScan();
  for await (const chunk of stream) {
    read(stream.bytesRead);
    for (const { line, text } of scan.take(chunk as string)) {
      let feature: unknown;
      try {
        feature = JSON.parse(text);
      } catch {
        throw stop(line, 'this feature is not JSON.');
      }
      yield { line, feature };
    }
  }
  if (!scan.begun) throw stop(1, 'this is not a GeoJSON FeatureCollection.');
  if (!scan.ended) throw stop(scan.line, 'the file is broken off here. Get it again.');
}

/** Cuts the text of the list `features` into its objects. */
class FeatureScan {
  line = 1;
  begun = false;
  ended = false;
  private head = '';
  private depth = 0;
  private inText = false;
  private escaped = false;
  private held = '';
  private startLine = 1;

  take(chunk: string): { line: number; text: string }[] {
    const found: { line: number; text: string }[] = [];
    const text = this.begun ? chunk : this.findList(chunk);
    let start = this.depth > 0 ? 0 : -1;
    for (let i = 0; i < text.length && !this.ended; i += 1) {
      const code = text.charCodeAt(i);
      if (code === LINE) this.line += 1;
      if (this.inText) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inText = false;
      } else if (code === QUOTE) this.inText = true;
      else if (code === OPEN) {
        if (this.depth === 0) [start, this.startLine] = [i, this.line];
        this.depth += 1;
      } else if (code === CLOSE) {
        this.depth -= 1;
        if (this.depth === 0) {
          found.push({ line: this.startLine, text: this.held + text.slice(start, i + 1) });
          this.held = '';
          start = -1;
        }
      } else if (code === END_OF_LIST && this.depth === 0 && this.begun) this.ended = true;
    }
    if (this.depth > 0) this.held += text.slice(start);
    return found;
  }

  /** What follows `"features": [`; nothing while it has not come. */
  private findList(chunk: string): string {
    this.head += chunk;
    const list = /"features"\s*:\s*\[/.exec(this.head);
    if (!list) {
      if (this.head.length > 1 << 22) this.head = this.head.slice(-1000);
      return '';
    }
    const end = list.index + list[0].length;
    this.line += this.head.slice(0, end).split('\n').length - 1;
    const rest = this.head.slice(end);
    this.begun = true;
    this.head = '';
    return rest;
  }
}
