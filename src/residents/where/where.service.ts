import { Injectable } from '@nestjs/common';
import { PlaceAt, type PlaceAround } from '../../places/boundaries/place-at.service';
import type { Position } from '../../places/boundaries/rules/shape';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
import type { PostcodeAnswer } from '../../places/postcodes/rules/answer';
import { RateLimits } from '../../platform/http/rate-limits';

/** Enough for an office behind one address; too few to read the directory out through us. */
const perCaller = { points: 120, seconds: 60 };

@Injectable()
export class Where {
  constructor(
    private readonly postcodes: PostcodesService,
    private readonly placeAt: PlaceAt,
    private readonly limits: RateLimits,
  ) {}

  /** Throws 429 `too-many-requests`. */
  async ask(caller: string, postcode: string, around?: number): Promise<PostcodeAnswer> {
    await this.limits.take('postcode-caller', caller, perCaller);
    return this.postcodes.find(postcode, around);
  }

  /** The same of a point; undefined outside our area. */
  async at(caller: string, point: Position, around?: number): Promise<PlaceAround | undefined> {
    await this.limits.take('postcode-caller', caller, perCaller);
    return this.placeAt.find(point, around);
  }
}
