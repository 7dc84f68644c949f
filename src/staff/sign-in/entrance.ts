import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Proof } from '../second-factor/second-factor-proof.service';
import { SecondFactors } from '../second-factor/second-factors.service';
import { StaffService } from '../staff.service';
import { beginHalfway, type Halfway } from './halfway';
import { SignInService, wrongSignIn } from './sign-in.service';
import { begin, renew } from './staff-session';
import { StillOpens, type PasswordMark } from './still-opens.service';

/** From the first step of a sign-in to the session: the one way in, whatever the first step was. */
@Injectable()
export class Entrance {
  constructor(
    private readonly staff: StaffService,
    private readonly factors: SecondFactors,
    private readonly signIn: SignInService,
    private readonly stillOpens: StillOpens,
  ) {}

  /**
   * Begins the session, or one that waits for the second step. Gives the address to go to. `directory`: it let the
   * person in, and whether it asked for two factors. 401 `wrong-sign-in` where the account changed meanwhile.
   */
  async enter(
    request: Request,
    staffId: string,
    {
      next,
      mark,
      directory,
    }: { next: string; mark: PasswordMark; directory?: { twoFactors: boolean } },
  ): Promise<string> {
    const step = await this.factors.stepFor(staffId, directory?.twoFactors);
    const by = directory && ({ by: 'directory' } as const);
    if (step === 'none') {
      await begin(request, staffId);
      if (!(await this.holds(request, staffId, mark))) throw wrongSignIn();
      const factor = directory?.twoFactors && ({ factor: 'directory' } as const);
      await this.signIn.opened(staffId, { door: 'page', ...by, ...factor });
      return next;
    }
    await beginHalfway(request, { halfwayId: staffId, step, next, mark, ...by });
    return step === 'code' ? '/staff/sign-in/code' : '/staff/sign-in/set-up';
  }

  /** The second step is done: the session begins, under another id again. False when the account closed meanwhile. */
  async finish(
    request: Request,
    { halfwayId, mark, by }: Halfway,
    factor: Proof,
  ): Promise<boolean> {
    if ((await this.staff.memberById(halfwayId)) === null) return false;
    await begin(request, halfwayId);
    if (!(await this.holds(request, halfwayId, mark))) return false;
    await this.signIn.opened(halfwayId, { door: 'page', ...(by && { by }), factor });
    return true;
  }

  /** Ends the session that has just begun where it came too late. */
  private async holds(request: Request, staffId: string, mark: PasswordMark): Promise<boolean> {
    const good = await this.stillOpens.is(staffId, mark);
    if (!good) await renew(request);
    return good;
  }
}
