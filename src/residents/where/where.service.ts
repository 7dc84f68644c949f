import { Injectable } from '@nestjs/common';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
import type { PostcodeAnswer } from '../../places/postcodes/rules/answer';
import { RateLimits } from '../../platform/http/rate-limits';

/** Enough for an office behind one address; too few to read the directory out through us. */
const perCaller = { points: 120, seconds: 60 };

@Injectable()
export class Where {
  constructor(
    private readonly postcodes: PostcodesService,
    private readonly limits: RateLimits,
  ) {}

  /** Throws 429 `too-many-requests`. */
  async ask(caller: string, postcode: string, around?: number): Promise<PostcodeAnswer> {
    await this.limits.take('postcode-caller', caller, perCaller);
    return this.postcodes.find(postcode, around);
  }
}
