import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Anyone } from '../../platform/http/permission';
import { ConfirmLinks } from './confirm-links';
import { ConfirmationsService } from './confirmations.service';

export class ConfirmDto {
  /** What stands after `/confirm/` in the link of the mail. */
  @IsString({ message: 'Give the token of the link' })
  @MaxLength(200, { message: 'This is longer than a token' })
  token: string;
}

@Controller('api/v1/confirmations')
@ApiTags('residents')
export class ConfirmApi {
  constructor(
    private readonly links: ConfirmLinks,
    private readonly confirmations: ConfirmationsService,
  ) {}

  /** Confirms a sign-up. Unknown 404, expired 410, used 409; a repeat changes nothing. */
  @Post()
  @HttpCode(200)
  @Anyone()
  async confirm(@Body() { token }: ConfirmDto) {
    await this.confirmations.confirm(this.links.read(token));
    return { state: 'confirmed' };
  }
}
