import { Body, Controller, Delete, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { Refusal } from '../../platform/errors';
import { SecondFactorProof, type Proof } from '../second-factor/second-factor-proof.service';
import { SecondFactors } from '../second-factor/second-factors.service';
import { ApiTokens, bearerOf } from '../tokens/api-tokens.service';
import { ApiSignInDto, ApiTokenAnswer } from './sign-in.dto';
import { SignInService, wrongSignIn } from './sign-in.service';
import { StillOpens } from './still-opens.service';

@Controller('api/v1/sign-in')
@ApiTags('sign-in')
export class SignInApi {
  constructor(
    private readonly signIn: SignInService,
    private readonly tokens: ApiTokens,
    private readonly factors: SecondFactors,
    private readonly proof: SecondFactorProof,
    private readonly stillOpens: StillOpens,
  ) {}

  /**
   * Gives a bearer token for twelve hours. 401 `second-factor-needed`: send `code` too; 401 `second-factor-wrong`;
   * 403 `second-factor-not-set-up` where everybody needs one.
   */
  @Post()
  @HttpCode(200)
  @Anyone()
  async open(@Body() body: ApiSignInDto, @Ip() ip: string): Promise<ApiTokenAnswer> {
    const caller = callerOf(ip);
    const { id, mark } = await this.signIn.open(body.email, body.password, caller, 'api');
    const factor = await this.secondFactor(id, body.code, caller);
    const issued = await this.tokens.issue(id);
    if (!(await this.stillOpens.is(id, mark))) {
      await this.tokens.revoke(issued.token);
      throw wrongSignIn();
    }
    await this.signIn.opened(id, { door: 'api', ...(factor && { factor }) });
    return issued;
  }

  /** Revokes the token that it is called with. */
  @Delete()
  @HttpCode(204)
  @Can('staff.home')
  async close(@Me() me: StaffMember, @Req() request: Request): Promise<void> {
    await this.tokens.revoke(bearerOf(request.header('authorization')) ?? '');
    await this.signIn.closed(me.id, 'api');
  }

  private async secondFactor(
    id: string,
    code: string | undefined,
    caller: string,
  ): Promise<Proof | undefined> {
    const step = await this.factors.stepFor(id);
    if (step === 'none') return undefined;
    if (step === 'set-up')
      throw new Refusal(
        'second-factor-not-set-up',
        403,
        'Everybody here needs a second factor. Sign in by the page once to set yours up.',
      );
    if (code === undefined)
      throw new Refusal(
        'second-factor-needed',
        401,
        'Send `code` too: the code of your app, or a recovery code.',
      );
    return this.proof.take(id, code, caller);
  }
}
