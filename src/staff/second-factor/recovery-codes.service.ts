import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { newRecoveryCode, RECOVERY_CODES, recoveryCodeOf } from './rules/recovery-code';
import { KEEP_CODES, USE_CODE } from './second-factor.queries';

/** Codes for when the app is lost. Kept as keyed hashes: 60 random bits under a key need no slow hash. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly vault: Vault) {}

  /** Ten new ones in place of those there were. They cannot be read again. */
  async renew(tx: EntityManager, staffId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.query(`DELETE FROM recovery_code WHERE staff_id = $1`, [staffId]);
    await tx.query(KEEP_CODES, [staffId, codes.map((code) => this.hashOf(staffId, code))]);
    return codes;
  }

  /** Whether it was theirs and unused; from now on it is used. */
  async use(tx: EntityManager, staffId: string, typed: string): Promise<boolean> {
    if (recoveryCodeOf(typed) === null) return false;
    const [, used] = await tx.query<[unknown, number]>(USE_CODE, [
      staffId,
      this.hashOf(staffId, typed),
    ]);
    return used > 0;
  }

  /** The person is part of it, so that a row moved to somebody else opens nothing. */
  private hashOf(staffId: string, code: string): Buffer {
    return this.vault.blindIndex(`${staffId} ${recoveryCodeOf(code)}`, 'recovery_code.code_index');
  }
}
