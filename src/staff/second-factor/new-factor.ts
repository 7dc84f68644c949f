import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import QRCode from 'qrcode';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { CodeDto } from '../sign-in/sign-in.dto';
import { StaffService } from '../staff.service';
import { addressOfSecret, inFours } from './rules/time-code';
import { SecondFactors } from './second-factors.service';

declare module 'express-session' {
  interface SessionData {
    /** A secret that was shown and waits for its first code; sealed, in base64. `since`: milliseconds since 1970. */
    newFactor?: { proposal: string; replaces: boolean; since: number };
  }
}

/** How long the code of the old app lets one put another in its place: a screen may be left afterwards. */
const REPLACING_MS = 10 * 60_000;

/** Whether a code was just given for another app in place of the one there is. */
export function mayReplace(
  { newFactor }: Pick<Request['session'], 'newFactor'>,
  now = Date.now(),
): boolean {
  return newFactor?.replaces === true && now - newFactor.since < REPLACING_MS;
}

/** Where the form goes, and whether one may do without. */
interface Form {
  action: string;
  required: boolean;
}

/** The page that sets a second factor up, for who is signed in and for who has to do it first. */
@Injectable()
export class NewFactor {
  constructor(
    private readonly factors: SecondFactors,
    private readonly staff: StaffService,
    private readonly settings: Settings,
  ) {}

  /** Shows the secret: the same one for as long as the session stands, so that a reload spoils nothing. */
  async show(
    request: Request,
    response: Response,
    staffId: string,
    form: Form,
    { errors, status = 200 }: { errors?: readonly FieldError[]; status?: number } = {},
  ): Promise<void> {
    const { session } = request;
    session.newFactor ??= {
      proposal: this.factors.propose(),
      replaces: false,
      since: Date.now(),
    };
    const secret = this.factors.secretIn(session.newFactor.proposal);
    const account = (await this.staff.addressesOf([staffId])).get(staffId) ?? '';
    const address = addressOfSecret(secret, this.settings.FORCE_NAME, account);
    const picture = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M' });
    response.status(status).render('staff/second-factor/views/set-up', {
      ...form,
      errors,
      secret: inFours(secret),
      picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`,
    });
  }

  /** Keeps it, if the code is right; gives the recovery codes. Null: the page was shown again, with what is wrong. */
  async take(
    request: Request,
    response: Response,
    staffId: string,
    body: Record<string, unknown>,
    form: Form,
  ): Promise<string[] | null> {
    const again = async (status: number, errors: readonly FieldError[]) => {
      await this.show(request, response, staffId, form, { errors, status });
      return null;
    };
    const typed = await check(CodeDto, body);
    if (!typed.ok) return again(422, typed.errors);
    const { newFactor } = request.session;
    if (!newFactor) return again(409, [{ field: 'code', words: 'Scan the picture once more.' }]);
    try {
      return await this.factors.setUp(staffId, { ...newFactor, code: typed.value.code });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again(error.status, [{ field: 'code', words: error.words }]);
    }
  }

  showCodes(response: Response, codes: readonly string[], next: string): void {
    response.render('staff/second-factor/views/recovery-codes', { codes, next });
  }
}
