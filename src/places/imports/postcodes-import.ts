import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { AuditService } from '../../audit/audit.service';
import { postcodeKey, shownPostcode } from '../postcodes/rules/postcode';
import { csvRows } from './csv-rows';
import { directoryRows, noFigures, type DirectoryFigures } from './directory-rows';
import { hashOf } from './file-hash';
import {
  COMPARE_STAGING,
  COPY_STAGING,
  KEY_STAGING,
  NEW_STAGING,
  SWAP_STAGING,
} from './postcodes.queries';
import { BadFile } from './problems';
import { directoryColumns } from './rules/columns';
import { ADD_IMPORT, BOROUGHS_NOW, LAST_IMPORT } from './wards.queries';

export interface PostcodesAsked {
  /** One whole directory, or its parts by postcode area: together they replace what is there. */
  readonly files: readonly string[];
  /** Only say what would change. */
  readonly preview?: boolean;
  /** Take a directory that is a tenth smaller than the last one. */
  readonly fewer?: boolean;
  readonly read?: (file: number, bytes: number) => void;
}

export interface Compared {
  readonly added: number;
  readonly gone: number;
  readonly ended: number;
  readonly moved: number;
  readonly unknownWard: number;
  readonly before: number;
  readonly after: number;
}

export type PostcodesDone =
  | { readonly state: 'already'; readonly at: Date }
  | {
      readonly state: 'previewed' | 'applied';
      readonly figures: DirectoryFigures;
      readonly compared: Compared;
    };

const BUSY = 'Another import of postcodes is under way. Wait for it to end.';
const LOCK = `hashtextextended('areas import postcodes', 0)`;
const duplicate = (error: unknown) =>
  /\(code\)=\((\w+)\)/.exec((error as { detail?: string }).detail ?? '')?.[1];

/** The ONS Postcode Directory, by COPY into a staging table that takes the place of the old one. */
export class PostcodesImport {
  constructor(
    private readonly db: DataSource,
    private readonly audit: Pick<AuditService, 'record'>,
  ) {}

  /** Throws BadFile; then, as after any fault, the postcodes are those of before. */
  async run(asked: PostcodesAsked): Promise<PostcodesDone> {
    const runner = this.db.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const [lock] = (await runner.query(`SELECT pg_try_advisory_lock(${LOCK}) AS got`)) as {
        got: boolean;
      }[];
      if (!lock!.got) throw new Error(BUSY);
      try {
        return await this.load(runner, client, asked);
      } finally {
        await runner.query('DROP TABLE IF EXISTS postcode_staging');
        await runner.query(`SELECT pg_advisory_unlock(${LOCK})`);
      }
    } finally {
      await runner.release();
    }
  }

  private async load(
    runner: QueryRunner,
    client: PoolClient,
    asked: PostcodesAsked,
  ): Promise<PostcodesDone> {
    const sha256 = await hashOf(asked.files);
    const last = (await runner.query(LAST_IMPORT, ['postcodes'])) as { sha256: Buffer; at: Date }[];
    if (last[0]?.sha256.equals(sha256)) return { state: 'already', at: last[0].at };
    const boroughs = (await runner.query(BOROUGHS_NOW)) as { code: string }[];
    const figures = noFigures();
    await runner.query(NEW_STAGING);
    const wanted = { boroughs: new Set(boroughs.map(({ code }) => code)), figures };
    for (const [index, file] of asked.files.entries()) {
      const read = (bytes: number) => asked.read?.(index, bytes);
      const rows = Readable.from(directoryRows(file, { ...wanted, read }), {
        objectMode: true,
        highWaterMark: 2,
      });
      await pipeline(rows, client.query(copyFrom(COPY_STAGING)));
    }
    await this.key(runner, asked.files);
    await runner.query('ANALYZE postcode_staging');
    const [compared] = (await runner.query(COMPARE_STAGING)) as [Compared];
    const shrunk = compared.after < compared.before * 0.9;
    if (shrunk && !asked.fewer && !asked.preview)
      throw new Error(
        `The directory has ${compared.after} postcodes, the one before had ${compared.before}: is it whole? ` +
          'If so, import it with --fewer. Nothing was imported.',
      );
    if (asked.preview) return { state: 'previewed', figures, compared };
    await this.swap(runner, { sha256, figures });
    return { state: 'applied', figures, compared };
  }

  /** A postcode that is there twice is told with both its lines. */
  private async key(runner: QueryRunner, files: readonly string[]): Promise<void> {
    try {
      await runner.query(KEY_STAGING);
    } catch (error) {
      const code = duplicate(error);
      throw code ? new BadFile(await placesOf(code, files)) : error;
    }
  }

  private async swap(runner: QueryRunner, done: { sha256: Buffer; figures: DirectoryFigures }) {
    await runner.startTransaction();
    try {
      await runner.query(SWAP_STAGING);
      const [made] = (await runner.query(ADD_IMPORT, ['postcodes', done.sha256, done.figures])) as {
        id: string;
      }[];
      await this.audit.record(runner.manager, {
        actor: { kind: 'system' },
        action: 'areas.imported',
        subject: { kind: 'area_import', id: made!.id },
        detail: { ...done.figures },
      });
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  }
}

async function placesOf(code: string, files: readonly string[]) {
  const problems: { file: string; line: number; words: string }[] = [];
  for (const file of files) {
    let at: number | undefined;
    for await (const rows of csvRows(file))
      for (const { line, fields } of rows) {
        if (at === undefined) at = directoryColumns(fields).places.postcode;
        else if (postcodeKey(fields[at]!) === code)
          problems.push({
            file: path.basename(file),
            line,
            words: `${shownPostcode(code)} is there twice.`,
          });
      }
  }
  return problems;
}
