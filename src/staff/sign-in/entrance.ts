import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Proof } from '../second-factor/second-factor-proof.service';
import { SecondFactors } from '../second-factor/second-factors.service';
import { StaffService } from '../staff.service';
import { beginHalfway, type Halfway } from './halfway';
import { SignInService } from './sign-in.service';
import { begin } from './staff-session';

/** From the first step of a sign-in to the session: the one way in, whatever the first step was. */
@Injectable()
export class Entrance {
  constructor(
    private readonly staff: StaffService,
    private readonly factors: SecondFactors,
    private readonly signIn: SignInService,
  ) {}

  /**
   * Begins the session, or one that waits for the second step. Gives the address to go to. `directory`: it let the
   * person in, and whether it asked for two factors.
   */
  async enter(
    request: Request,
    staffId: string,
    { next, directory }: { next: string; directory?: { twoFactors: boolean } },
  ): Promise<string> {
    const step = await this.factors.stepFor(staffId, directory?.twoFactors);
    const by = directory && ({ by: 'directory' } as const);
    if (step === 'none') {
      await begin(request, staffId);
      const factor = directory?.twoFactors && ({ factor: 'directory' } as const);
      await this.signIn.opened(staffId, { door: 'page', ...by, ...factor });
      return next;
    }
    await beginHalfway(request, { halfwayId: staffId, step, next, ...by });
    return step === 'code' ? '/staff/sign-in/code' : '/staff/sign-in/set-up';
  }

  /** The second step is done: the session begins, under another id again. False when the account closed meanwhile. */
  async finish(request: Request, { halfwayId, by }: Halfway, factor: Proof): Promise<boolean> {
    if ((await this.staff.memberById(halfwayId)) === null) return false;
    await begin(request, halfwayId);
    await this.signIn.opened(halfwayId, { door: 'page', ...(by && { by }), factor });
    return true;
  }
}
