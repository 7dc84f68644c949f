import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, In, type EntityManager } from 'typeorm';
import { canonical } from '../../platform/http/canonical';
import type { RegisterEntry } from '../checks/types';
import { Rumour } from './rumour.entity';
import { askedOfMessages } from './rules/rumour-life';

/** What the checks read of the register, and the SHA-256 that names exactly this. */
export interface Register {
  entries: RegisterEntry[];
  hash: Buffer;
}

/** The register as the checks read it. Each one that a stored run used is kept, so that it can be repeated. */
@Injectable()
export class RegisterService {
  constructor(private readonly db: DataSource) {}

  async now(db: EntityManager = this.db.manager): Promise<Register> {
    const rows = await db.find(Rumour, {
      where: { status: In([...askedOfMessages]) },
      select: { id: true, claim: true, variants: true, status: true },
      order: { id: 'ASC' },
    });
    const entries = rows.map(({ id, claim, variants, status }) => ({
      ...{ claimId: id, claim, variants, status },
    }));
    return { entries, hash: createHash('sha256').update(canonical(entries)).digest() };
  }

  /** Keeps it once. */
  async keep(tx: EntityManager, { entries, hash }: Register): Promise<void> {
    await tx.query(
      `INSERT INTO register_version (hash, entries) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [hash, JSON.stringify(entries)],
    );
  }

  /** The register that a run used; null for runs of before there was one. */
  async of(hash: Buffer | null): Promise<RegisterEntry[] | null> {
    const [row] = await this.db.query<{ entries: RegisterEntry[] }[]>(
      `SELECT entries FROM register_version WHERE hash = $1`,
      [hash],
    );
    return row?.entries ?? null;
  }
}
