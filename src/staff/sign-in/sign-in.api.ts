import { Body, Controller, Delete, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { ApiTokens, bearerOf } from '../tokens/api-tokens.service';
import { ApiTokenAnswer, SignInDto } from './sign-in.dto';
import { SignInService } from './sign-in.service';

@Controller('api/v1/sign-in')
@ApiTags('sign-in')
export class SignInApi {
  constructor(
    private readonly signIn: SignInService,
    private readonly tokens: ApiTokens,
  ) {}

  /** Gives a bearer token for twelve hours. */
  @Post()
  @HttpCode(200)
  @Anyone()
  async open(@Body() body: SignInDto, @Ip() ip: string): Promise<ApiTokenAnswer> {
    const id = await this.signIn.open(body.email, body.password, callerOf(ip), 'api');
    return this.tokens.issue(id);
  }

  /** Revokes the token that it is called with. */
  @Delete()
  @HttpCode(204)
  @Can('staff.home')
  async close(@Me() me: StaffMember, @Req() request: Request): Promise<void> {
    await this.tokens.revoke(bearerOf(request.header('authorization')) ?? '');
    await this.signIn.closed(me.id, 'api');
  }
}
