import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Program } from './program';

/** A relay of a bench's own, up before all else, so that nothing can take its port meanwhile. */
export class OwnSink {
  private constructor(
    private readonly program: Program,
    private readonly folder: string,
    /** Where it counts, as `sink.ts` says. */
    readonly log: string,
  ) {}

  static async start(): Promise<OwnSink> {
    const folder = mkdtempSync(path.join(tmpdir(), 'wardline-sink-'));
    const log = path.join(folder, 'sink.log');
    return new OwnSink(await Program.script('sink', '0', log), folder, log);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.program.word}`;
  }

  get pid(): number {
    return this.program.pid;
  }

  async end(): Promise<void> {
    await this.program.end();
    rmSync(this.folder, { recursive: true });
  }
}
