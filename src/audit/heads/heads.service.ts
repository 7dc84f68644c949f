import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HeadSigner } from './head-signer';
import * as sql from './heads.queries';
import type { SignedHead } from './rules/head';
import { misfitOf, type Misfit } from './rules/misfit';

export interface ExportedHead {
  readonly head: SignedHead;
  readonly filed: boolean;
  readonly mailed: boolean;
  /** Null: the log has the same entry at its number. */
  readonly misfit: Misfit | null;
}

type Row = SignedHead & {
  readonly now: string | null;
  readonly filed: boolean;
  readonly mailed: boolean;
};

/** More heads than anybody reads at once. */
const PAGE = 50;
const ALL = 100_000;

/** The heads that were exported, and whether the log still is what they say. */
@Injectable()
export class Heads {
  constructor(
    private readonly db: DataSource,
    private readonly signer: HeadSigner,
  ) {}

  /** The newest first; `next` is the day to go on before, null on the last page. */
  async list(before: string | null = null, limit = PAGE) {
    const rows = await this.read(before, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.head.day : null };
  }

  /** The first head, by day, of those that we know of that does not fit any more. */
  async firstMisfit(): Promise<ExportedHead | null> {
    return (await this.read(null, ALL)).findLast(({ misfit }) => misfit !== null) ?? null;
  }

  /** Each of these heads, from wherever they come, with what is wrong about it. */
  async judge<T extends { readonly head: SignedHead }>(heads: readonly T[]) {
    const seqs = heads.map(({ head }) => head.seq);
    const rows = await this.db.query<{ seq: number; hash: string }[]>(sql.HASHES, [seqs]);
    const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    return heads.map((one) => ({
      ...one,
      misfit: misfitOf(one.head, this.signer.check(one.head), hashes.get(one.head.seq) ?? null),
    }));
  }

  /** Changes when a database that was put back, or moved, is released. */
  async epoch(): Promise<string> {
    return (await this.db.query<[{ epoch: string }]>(sql.EPOCH))[0].epoch;
  }

  private async read(before: string | null, limit: number): Promise<ExportedHead[]> {
    const rows = await this.db.query<Row[]>(sql.LIST, [before, limit]);
    return rows.map(({ now, filed, mailed, ...head }) => ({
      ...{ head, filed, mailed },
      misfit: misfitOf(head, this.signer.check(head), now),
    }));
  }
}
