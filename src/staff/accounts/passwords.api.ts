import { Body, Controller, HttpCode, Ip, Post, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { callerOf } from '../../platform/http/address-limit';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Anyone } from '../../platform/http/permission';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { bearerOf } from '../tokens/api-tokens.service';
import { EmailDto } from './account.dto';
import { OwnPasswords } from './own-passwords.service';
import { LinkPasswordDto, OwnPasswordDto } from './password.dto';
import { PasswordLinks } from './password-links.service';

@Controller('api/v1/staff-passwords')
@ApiTags('staff accounts')
export class PasswordsApi {
  constructor(
    private readonly own: OwnPasswords,
    private readonly links: PasswordLinks,
  ) {}

  /** Mails a link that sets a password. The same answer whether or not there is such an account. */
  @Post('links')
  @HttpCode(202)
  @Anyone()
  async forgotten(@Body() { email }: EmailDto, @Ip() ip: string): Promise<void> {
    await this.own.forgotten(email, callerOf(ip));
  }

  /**
   * Sets a password by the token of a link, which works once. 404 `unknown-token`, 410 `expired-token`,
   * 409 `used-token`, 422 `weak-password` with blockers.
   */
  @Post()
  @HttpCode(204)
  @Anyone()
  async set(@Body() { token, password }: LinkPasswordDto): Promise<void> {
    await this.links.use(token, password);
  }

  /** Changes the caller's own; every other session and token ends. 422 `wrong-password`, `weak-password`. */
  @Put('own')
  @HttpCode(204)
  @Can('staff.home')
  @ApiBearerAuth()
  async change(
    @Me() me: StaffMember,
    @IdempotencyKey() key: string,
    @Body() { old, password }: OwnPasswordDto,
    @Req() request: Request,
  ): Promise<void> {
    const token = bearerOf(request.header('authorization')) ?? undefined;
    await this.own.change(me, key, { old, password }, { token });
  }
}
