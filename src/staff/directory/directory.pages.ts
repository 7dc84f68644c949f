import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { keepSession } from '../../platform/http/keep-session';
import { Anyone } from '../../platform/http/permission';
import { RateLimits, type Limit } from '../../platform/http/rate-limits';
import { safeNext } from '../rules/safe-next';
import { directoryIn } from '../sign-in/directory-button';
import { Entrance } from '../sign-in/entrance';
import { DirectoryClient, type Checks, type SignedInThere } from './directory-client.service';
import { DirectoryIdentities } from './directory-identities.service';
import { askedForTwo, verifiedEmail } from './rules/claims';

declare module 'express-session' {
  interface SessionData {
    /** On the way to the directory and back. */
    directory?: Checks & { next: string; since: number };
  }
}

/** Time enough to sign in there, with a new password too. */
const WAY_MS = 15 * 60_000;
/** Ways back that led nowhere, from one address: a station may share one. */
const WAY_LIMIT: Limit = { points: 100, seconds: 15 * 60 };
const VIEW = 'staff/sign-in/views/sign-in';

/** Signing in with the force's directory: there, and back again. */
@Controller('staff/sign-in/directory')
@ApiExcludeController()
export class DirectoryPages {
  constructor(
    private readonly directory: DirectoryClient,
    private readonly identities: DirectoryIdentities,
    private readonly entrance: Entrance,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Anyone()
  async go(
    @Query('next') wanted: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const next = safeNext(wanted);
    await this.orAgain(response, next, async () => {
      const { url, checks } = await this.directory.begin();
      request.session.directory = { ...checks, next, since: Date.now() };
      await keepSession(request.session);
      return url;
    });
  }

  @Get('callback')
  @Anyone()
  async back(@Req() request: Request, @Res() response: Response): Promise<void> {
    const way = request.session.directory;
    const next = way?.next ?? safeNext(undefined);
    await this.orAgain(response, next, async () => {
      const caller = callerOf(request.ip);
      await this.limits.take('directory', caller, WAY_LIMIT);
      if (!way || Date.now() - way.since > WAY_MS) throw lostTheWay();
      // Once: whoever comes with the same answer again begins anew.
      delete request.session.directory;
      await keepSession(request.session);
      const there = await this.directory.finish(
        new URL(request.originalUrl, 'http://x').search,
        way,
      );
      const id = await this.accountOf(there);
      await this.limits.giveBack('directory', caller, WAY_LIMIT);
      const twoFactors = askedForTwo(there.claims, this.settings.OIDC_SECOND_FACTOR_ACR);
      return this.entrance.enter(request, id, { next, mark: null, directory: { twoFactors } });
    });
  }

  private async accountOf({ subject, claims, more }: SignedInThere): Promise<string> {
    const { OIDC_ISSUER: issuer, OIDC_VERIFIED_CLAIM: verifiedBy } = this.settings;
    if (await this.identities.knows(issuer, subject))
      return this.identities.accountOf({ issuer, subject, verifiedEmail: null });
    // By the standard the address stands in no token of a code flow but is asked for.
    const said = claims.email === undefined ? await more() : claims;
    const email = verifiedEmail(said, verifiedBy);
    return this.identities.accountOf({ issuer, subject, verifiedEmail: email });
  }

  /** Goes where `step` says, or shows the sign-in page with what is wrong. */
  private async orAgain(
    response: Response,
    next: string,
    step: () => Promise<string>,
  ): Promise<void> {
    if (!this.directory.isThere) throw new Refusal('not-found', 404, 'Page not found.');
    try {
      response.redirect(303, await step());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = [{ field: 'directory', words: error.words, values: error.details }];
      const directory = directoryIn(this.settings);
      response.status(error.status).render(VIEW, { next, errors, directory });
    }
  }
}

const lostTheWay = () =>
  new Refusal('directory-refused', 401, 'That took too long, or was begun elsewhere. Try again.');
