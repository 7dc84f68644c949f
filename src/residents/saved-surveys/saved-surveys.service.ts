import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Tokens } from '../../platform/security/tokens';
import { Vault } from '../../platform/security/vault';
import { ResidentLetters } from '../letters/resident-letters';
import { savedSurveyLetter } from '../letters/saved-survey-letter';
import { refusedToken } from '../links/token-words';
import type { Answers } from '../sign-up/rules/survey';

/** For how long a half-done survey is kept. */
export const SAVED_DAYS = 7;
const PURPOSE = 'saved_survey.answers';
const TOKEN = 'resume-survey';

/** Surveys to be finished later, on this device or another. The address goes into the letter and nowhere else. */
@Injectable()
export class SavedSurveys {
  constructor(
    private readonly vault: Vault,
    private readonly tokens: Tokens,
    private readonly letters: ResidentLetters,
    private readonly settings: Settings,
  ) {}

  /** Mails the link. What is opened by it must show no address, so an address given before is asked for again. */
  async save(tx: EntityManager, answers: Answers, to: string, language?: string): Promise<void> {
    const kept: Answers = { ...answers, sealedEmail: undefined };
    const expires = new Date(Date.now() + SAVED_DAYS * 86_400_000);
    await tx.query('DELETE FROM saved_survey WHERE expires_at <= now()');
    const [{ id }] = await tx.query<[{ id: string }]>(
      'INSERT INTO saved_survey (sealed_answers, expires_at) VALUES ($1, $2) RETURNING id',
      [this.vault.seal(JSON.stringify(kept), PURPOSE), expires],
    );
    const link = `${this.settings.PUBLIC_URL}/sign-up/resume/${this.tokens.mint(TOKEN, id, { expires })}`;
    await this.letters.post(tx, to, (force) => savedSurveyLetter(force, link), language);
  }

  /** Throws `unknown-token` or `expired-token`. */
  async look(
    db: DataSource | EntityManager,
    token: string,
  ): Promise<{ id: string; answers: Answers }> {
    const read = this.tokens.read(TOKEN, token);
    if (!read.ok) throw refused(read.code);
    const [row] = await db.query<{ sealed: Buffer }[]>(
      'SELECT sealed_answers AS sealed FROM saved_survey WHERE id = $1 AND expires_at > now()',
      [read.id],
    );
    if (!row) throw refused('expired-token');
    return { id: read.id, answers: JSON.parse(this.vault.open(row.sealed, PURPOSE)) as Answers };
  }
}

const refused = (code: 'unknown-token' | 'expired-token') =>
  refusedToken(code, {
    'expired-token': 'residents/saved-surveys:refused.expired-token',
  });
