import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { keyMissing, keyPattern } from '../../platform/http/idempotency-key';
import { RateLimits } from '../../platform/http/rate-limits';
import { Tokens } from '../../platform/security/tokens';
import { refusedToken } from '../../residents/links/token-words';
import { Intake } from '../replies/intake.service';
import { triage, type Triage } from '../triage/triage';
import { FormPlaces } from './form-places';
import { formMail, formMessageId, type WrittenForm } from './form-mail';
import type { WrittenDto } from './forms.dto';
import { TAKEN } from './reports.queries';
import { asAsked, type FormKind } from './rules/as-asked';
import { readsLikeDanger } from './rules/reads-like-danger';

/** A form as far as it was filled in: a danger is taken in whatever else is missing. */
export type Given = Partial<Omit<WrittenDto, 'words'>> & Pick<WrittenDto, 'words'>;

/** What became of a form. */
export interface Taken {
  readonly concernId: string;
  /** Opens the next step; for a hidden field, never for a URL. */
  readonly pass: string;
  readonly danger: boolean;
  /** By when a person answers; null where there is no clock. */
  readonly dueAt: Date | null;
}

const PASS_MINUTES = 30;
/** A library has one address. What reads like danger is never counted. */
const perCaller = { points: 40, seconds: 60 * 60 };
const SUBJECTS: Record<FormKind, string> = { concern: 'Your concern', rumour: 'Is this true?' };

/** A form answers nothing that we sent. */
const nobody = { deliveryId: null, concernId: null, contactPointId: null, messageId: null };

/** Takes forms in by the very transaction that takes mails in: stored, triaged, owned, clocked and alarmed at once. */
@Injectable()
export class Reports {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly places: FormPlaces,
    private readonly intake: Intake,
    private readonly tokens: Tokens,
    private readonly limits: RateLimits,
  ) {}

  /** Whether the page must speak of 999 first. Asked before anything of the form is refused. */
  danger(words: string, kind: FormKind): boolean {
    return words.trim() !== '' && readsLikeDanger(this.read(words, kind));
  }

  /**
   * Stores it. The same `key` and words again: the same concern. 422 `unknown-area` or `point-elsewhere`, 429 `too-many-requests`; for a
   * danger neither.
   */
  async take(
    kind: FormKind,
    given: Given,
    { key, picture, caller }: { key: string | undefined; picture: Buffer | null; caller: string },
  ): Promise<Taken> {
    const danger = this.danger(given.words, kind);
    const requestId = keyOf(key);
    if (!danger) await this.limits.take('form-caller', caller, perCaller);
    const { areaId, at } = await this.places.of(given, danger);
    const form = written(kind, given, { danger, picture, at });
    const messageId = formMessageId(form, requestId, this.settings.MAIL_DOMAIN);
    const receivedAt = new Date();
    const { concernId } = await this.intake.takeForm({
      ...{ form, kind, messageId, receivedAt, sender: '' },
      raw: formMail(form, messageId, receivedAt),
      target: { ...nobody, areaId, ...(at && { at }) },
    });
    return this.taken(concernId);
  }

  /** Where it stands right after it was taken in. */
  async taken(concernId: string): Promise<Taken> {
    const [row] = await this.db.query<
      [Pick<Triage, 'urgency' | 'category' | 'flags'> & { dueAt: Date | null }]
    >(TAKEN, [concernId]);
    const expires = new Date(Date.now() + PASS_MINUTES * 60_000);
    const pass = this.tokens.mint('report', concernId, { expires });
    return { concernId, pass, danger: readsLikeDanger(row), dueAt: row.dueAt };
  }

  /** The concern that a pass stands for. 404 `unknown-token`, 410 `expired-token`. */
  concernOf(pass: string): string {
    const read = this.tokens.read('report', pass);
    if (!read.ok) throw refusedToken(read.code);
    return read.id;
  }

  private read(words: string, kind: FormKind): Triage {
    return asAsked(triage(words), kind);
  }
}

/** What is kept. An address in a dangerous matter is for people to weigh, so it stands in the words alone. */
function written(
  kind: FormKind,
  { words, place, email }: Given,
  { danger, picture, at }: { danger: boolean } & Pick<WrittenForm, 'picture' | 'at'>,
): WrittenForm {
  const where = place && `${kind === 'rumour' ? 'Seen or heard' : 'Where'}: ${place}`;
  const address =
    danger && email && `E-mail given, which others may read. Do not write to it unasked: ${email}`;
  const text = [words, where, address].filter(Boolean).join('\n\n');
  return { words, text, subject: SUBJECTS[kind], from: '', picture, at };
}

function keyOf(key: string | undefined): string {
  if (!key || !keyPattern.test(key)) throw keyMissing();
  return key;
}
