import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Settings } from '../../platform/config/settings';
import { Idempotency } from '../../platform/http/idempotency';
import { pickedOf, type Picked } from '../../publishing/images/picked';
import { SafeContactDto, WrittenDto } from './forms.dto';
import { ReportProofs } from './report-proofs.service';
import { Reports, type Given, type Taken } from './reports.service';
import type { FormKind } from './rules/as-asked';
import { SafeContacts } from './safe-contacts.service';

/** What comes after a form: 999 first, a code for the address, or nothing more. */
export type Sent =
  | { readonly next: 'wrong'; readonly errors: FieldError[] }
  | { readonly next: 'danger'; readonly taken: Taken }
  | { readonly next: 'taken'; readonly taken: Taken }
  /** `errors`: no code could be sent now. */
  | { readonly next: 'code'; readonly taken: Taken; readonly errors?: FieldError[] };

type Posted = Readonly<Record<string, unknown>>;

/** The steps of a form, for pages and API alike. */
@Injectable()
export class ReportSteps {
  constructor(
    private readonly settings: Settings,
    private readonly reports: Reports,
    private readonly proofs: ReportProofs,
    private readonly safe: SafeContacts,
    private readonly idempotency: Idempotency,
  ) {}

  /** A danger is stored and alarmed before anything of the form is found wrong. */
  async send(kind: FormKind, posted: Posted, caller: string, key?: string): Promise<Sent> {
    const picked = pickedOf(posted);
    const form = await check(WrittenDto, posted);
    const words = typeof posted.words === 'string' ? posted.words : '';
    if (this.reports.danger(words, kind)) {
      const given = form.ok ? form.value : sound(posted, form.errors, words);
      const picture = bytesOf(picked);
      const taken = await this.reports.take(kind, given, { key, picture, caller });
      return { next: 'danger', taken };
    }
    const errors = [...(form.ok ? [] : form.errors), ...this.tooLarge(picked)];
    if (!form.ok || errors.length > 0) return { next: 'wrong', errors };
    const picture = bytesOf(picked);
    const taken = await this.reports.take(kind, form.value, { key, picture, caller });
    // Triage looks closer while it stores than the page could before.
    if (taken.danger) return { next: 'danger', taken };
    const { answer, email, language } = form.value;
    if (answer === 'no' || !email) return { next: 'taken', taken };
    try {
      await this.proofs.ask(taken.concernId, { email, language }, caller, key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { next: 'code', taken, errors: [{ field: 'code', words: error.words }] };
    }
    return { next: 'code', taken };
  }

  /** 404 `unknown-token`, 410 `expired-token`. */
  async reach({ pass, ...how }: SafeContactDto, key: string | undefined): Promise<void> {
    const concernId = this.reports.concernOf(pass);
    await this.idempotency.once(`report/${concernId}`, key, { safe: concernId }, async (tx) => {
      await this.safe.keep(tx, concernId, how);
      return null;
    });
  }

  private tooLarge(picked: Picked | null): FieldError[] {
    if (!picked || picked.bytes.length > 0) return [];
    const values = { megabytes: this.settings.IMAGE_MEGABYTES };
    return [{ field: 'picture', words: 'conversation/forms:error.photo', values }];
  }
}

/** Characters that are kept of words that are too long for the form and read like danger. */
const MOST_KEPT = 50_000;

const bytesOf = (picked: Picked | null) =>
  picked && picked.bytes.length > 0 ? picked.bytes : null;

/** What is right of a form with something wrong in it. */
function sound(posted: Posted, errors: readonly FieldError[], words: string): Given {
  const of = (field: 'areaId' | 'point' | 'place' | 'email') => {
    const value = posted[field];
    const wrong = errors.some((error) => error.field === field);
    return wrong || typeof value !== 'string' ? undefined : value.trim();
  };
  return {
    words: words.slice(0, MOST_KEPT),
    areaId: of('areaId'),
    point: of('point'),
    place: of('place'),
    email: of('email'),
  };
}
