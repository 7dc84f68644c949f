import type { DataSource, EntityManager } from 'typeorm';
import type { AuditService } from '../../audit/audit.service';
import { coverageOf, sharesOf } from '../boundaries/rules/coverage';
import type { Shape } from '../boundaries/rules/shape';
import { applyWards } from './apply-wards';
import type { AreaFollower } from './area-move';
import { hashOf } from './file-hash';
import { lookUpsIn } from './look-up-file';
import { BadFile, type Problem } from './problems';
import { planWards, type WardFacts } from './rules/ward-changes';
import { BOROUGHS_NOW, LAST_IMPORT, WARDS_NOW } from './wards.queries';
import { wardsIn } from './wards-file';
import type { BoroughNow, WardsAsked, WardsRead } from './wards-read';

type WardNow = WardFacts & { id: string; shape: Shape | null };

/** Wards from a boundary file of the ONS, with look-ups. */
export class WardsImport {
  constructor(
    private readonly db: DataSource,
    private readonly audit: Pick<AuditService, 'record'>,
    private readonly followers: readonly AreaFollower[],
  ) {}

  /** Reads and compares; changes nothing. Throws BadFile. */
  async read(asked: WardsAsked, db: EntityManager = this.db.manager): Promise<WardsRead> {
    const sha256 = await hashOf([asked.boundaries, ...asked.lookUps]);
    const [last] = await db.query<{ sha256: Buffer; at: Date }[]>(LAST_IMPORT, ['wards']);
    const boroughs = await db.query<BoroughNow[]>(BOROUGHS_NOW);
    const { boroughOf, successorsOf } = await lookUpsIn(asked.lookUps);
    const { wards, elsewhere } = await wardsIn(asked.boundaries, {
      boroughs: new Set(boroughs.map(({ code }) => code)),
      lookUp: boroughOf,
      read: asked.read,
    });
    const { gaps, overlaps } = coverageOf(wards);
    const lineOf = new Map(wards.map(({ code, line }) => [code, line]));
    if (overlaps.length > 0)
      throw new BadFile(
        overlaps.map(({ codes: [one, other], share }): Problem => ({
          file: asked.boundaries,
          line: lineOf.get(other) ?? 0,
          words: `${other} covers ${Math.round(share * 100)} % of the ground of ${one} (line ${lineOf.get(one)}).`,
        })),
      );
    const today = await db.query<WardNow[]>(WARDS_NOW);
    const known = today.flatMap(({ code, shape }) => (shape ? [{ code, shape }] : []));
    const plan = planWards({
      today,
      coming: wards,
      shares: sharesOf(known, wards),
      lookUp: successorsOf,
    });
    const filled = new Set(wards.map(({ borough }) => borough));
    const opened = boroughs.filter(({ code, wards: had }) => had === 0 && filled.has(code));
    const again = last?.sha256.equals(sha256) ? last.at : undefined;
    const from = asked.from;
    return {
      ...{ plan, wards, opened, gaps, elsewhere, sha256, from },
      ...(again && { already: again }),
    };
  }

  /** Words on why it may not be done now; empty when it may. */
  async whyNot({ plan }: WardsRead, db: EntityManager = this.db.manager): Promise<string[]> {
    const lost = plan.lost.map(
      ({ code, name }) =>
        `${name} (${code}) is not in the file and nothing lies in its place: give a look-up from old wards to new with --look-up.`,
    );
    const ids = await idsOf(db, plan.ended);
    const reasons: string[][] = [];
    for (const each of this.followers) reasons.push((await each.whyNotEnd?.(db, ids)) ?? []);
    return [...lost, ...reasons.flat()];
  }

  /** Reads it again under a lock, and does all of it in one transaction or nothing. Gives figures for the report. */
  async apply(asked: WardsAsked): Promise<Record<string, number>> {
    return this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('areas import wards', 0))`);
      const read = await this.read(asked, tx);
      const [why] = await this.whyNot(read, tx);
      if (why) throw new Error(`${why}\nNothing was imported.`);
      return applyWards(tx, read, { followers: this.followers, audit: this.audit });
    });
  }
}

async function idsOf(db: EntityManager, codes: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT id FROM area WHERE code = ANY ($1) AND valid_to IS NULL`,
    [codes],
  );
  return rows.map(({ id }) => id);
}
