import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { RecoveryCodes } from './recovery-codes.service';
import { secondStep, type SecondStep } from './rules/second-step';
import { newSecret, stepOfCode } from './rules/time-code';
import { SecondFactorLetters } from './second-factor-letters';
import { FACTOR, REMOVE, SET_UP } from './second-factor.queries';
import { wrongCode } from './wrong-code';

export const SECRET_PURPOSE = 'second_factor.sealed_secret';

export interface Factor {
  since: Date;
  /** Recovery codes that were not used yet. */
  codesLeft: number;
}

/** Who has a second factor, and how it comes and goes. Whether a code is right: SecondFactorProof. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly codes: RecoveryCodes,
    private readonly letters: SecondFactorLetters,
    private readonly audit: AuditService,
    private readonly settings: Settings,
  ) {}

  get setting() {
    return this.settings.STAFF_SECOND_FACTOR;
  }

  async of(staffId: string): Promise<Factor | null> {
    const [factor] = await this.db.query<Factor[]>(FACTOR, [staffId]);
    return factor ?? null;
  }

  /** What comes before the session of this person. `byDirectory`: the directory asked for a second factor itself. */
  async stepFor(staffId: string, byDirectory = false): Promise<SecondStep> {
    const holds = (await this.of(staffId)) !== null;
    return secondStep({ setting: this.setting, holds, byDirectory });
  }

  /** A fresh secret, sealed, to be shown and confirmed. Nothing is stored. */
  propose(): string {
    return this.vault.seal(newSecret(), SECRET_PURPOSE).toString('base64');
  }

  secretIn(proposal: string): string {
    return this.vault.open(Buffer.from(proposal, 'base64'), SECRET_PURPOSE);
  }

  /**
   * Keeps the proposed secret once its app showed the right code; gives the recovery codes, which cannot be shown
   * again. `replaces`: in place of the one there is, which was just asked for a code. 401 `second-factor-wrong`,
   * 409 `second-factor-there`.
   */
  async setUp(
    staffId: string,
    { proposal, code, replaces }: { proposal: string; code: string; replaces: boolean },
  ): Promise<string[]> {
    const step = stepOfCode(this.secretIn(proposal), code.replace(/\s/g, ''), Date.now());
    if (step === null) throw wrongCode();
    return this.db.transaction(async (tx) => {
      if (replaces) await tx.query(REMOVE, [staffId]);
      const sealed = Buffer.from(proposal, 'base64');
      const made = await tx.query<unknown[]>(SET_UP, [staffId, sealed, step]);
      if (made.length === 0)
        throw new Refusal('second-factor-there', 409, 'Your account has a second factor already.');
      const codes = await this.codes.renew(tx, staffId);
      await this.letters.post(tx, 'second-factor-set-up', staffId);
      await this.record(tx, staffId, 'staff.second-factor-set-up', { replaces });
      return codes;
    });
  }

  /** New recovery codes in place of the old ones. */
  newCodes(staffId: string): Promise<string[]> {
    return this.db.transaction(async (tx) => {
      const codes = await this.codes.renew(tx, staffId);
      await this.record(tx, staffId, 'staff.recovery-codes-made');
      return codes;
    });
  }

  /** Takes one's own away. 409 `second-factor-required` where everybody has to have one. */
  async turnOff(staffId: string): Promise<void> {
    if (this.setting === 'required')
      throw new Refusal('second-factor-required', 409, 'Everybody here needs a second factor.');
    await this.db.transaction(async (tx) => {
      await tx.query(REMOVE, [staffId]);
      await this.letters.post(tx, 'second-factor-removed', staffId);
      await this.record(tx, staffId, 'staff.second-factor-removed');
    });
  }

  private record(
    tx: EntityManager,
    id: string,
    action: string,
    detail?: Record<string, unknown>,
  ): Promise<void> {
    const whose = { kind: 'staff', id } as const;
    return this.audit.record(tx, { actor: whose, action, subject: whose, detail });
  }
}
