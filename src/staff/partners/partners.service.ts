import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import type { PartnerKind } from './partner.dto';

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
  /** How many accounts belong to it. */
  readonly staff: number;
}

interface Account {
  id: string;
  partnerId: string | null;
  ofForce: boolean;
}

const ALL = `
  SELECT p.id, p.name, p.kind, (SELECT count(*)::int FROM staff WHERE partner_id = p.id AND active) AS staff
  FROM partner p ORDER BY p.name`;

/** $1 mail address. With whether it holds a role of the force. */
const ACCOUNT = `
  SELECT s.id, s.partner_id AS "partnerId", EXISTS (
    SELECT FROM staff_role r WHERE r.staff_id = s.id AND r.role NOT IN ('partner', 'partner supervisor')) AS "ofForce"
  FROM staff s WHERE s.email = $1 FOR UPDATE`;

/** The partners of the force, and whose accounts are theirs. */
@Injectable()
export class PartnersService {
  constructor(private readonly db: DataSource) {}

  all(): Promise<Partner[]> {
    return this.db.query<Partner[]>(ALL);
  }

  /** Gives its id. 409 `partner-known` where the name is taken. */
  async add(tx: EntityManager, { name, kind }: Pick<Partner, 'name' | 'kind'>): Promise<string> {
    const [made] = await tx.query<{ id: string }[]>(
      `INSERT INTO partner (name, kind) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING id`,
      [name.trim(), kind],
    );
    if (made) return made.id;
    throw new Refusal('partner-known', 409, 'There is a partner of that name already.');
  }

  /**
   * Makes an account the partner's, for good; gives its id. 404 `not-found` without such a partner or account,
   * 409 `holds-other-roles` where it has a role of the force, 409 `of-another-partner`.
   */
  async admit(tx: EntityManager, partnerId: string, email: string): Promise<string> {
    const known = await tx.query<unknown[]>(`SELECT FROM partner WHERE id = $1`, [partnerId]);
    const [account] = await tx.query<Account[]>(ACCOUNT, [email.trim().toLowerCase()]);
    if (known.length === 0 || !account)
      throw new Refusal('not-found', 404, 'There is no such partner or account.');
    if (account.ofForce)
      throw new Refusal('holds-other-roles', 409, 'The account has a role of the force.');
    if (account.partnerId !== null && account.partnerId !== partnerId)
      throw new Refusal('of-another-partner', 409, 'The account belongs to another partner.');
    await tx.query(`UPDATE staff SET partner_id = $2 WHERE id = $1`, [account.id, partnerId]);
    return account.id;
  }
}
