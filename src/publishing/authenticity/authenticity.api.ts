import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Anyone } from '../../platform/http/permission';
import { AuthenticityService } from './authenticity.service';

@Controller('api/v1/public/messages')
@ApiTags('public')
export class AuthenticityApi {
  constructor(private readonly authenticity: AuthenticityService) {}

  /** 404 `not-found` unless the message was released. */
  @Get(':id')
  @Anyone()
  show(@Param('id', ParseUUIDPipe) id: string) {
    return this.authenticity.released(id);
  }
}
