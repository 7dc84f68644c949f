import {
  Controller,
  Injectable,
  Post,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { PICTURE, readPicture, type Picked } from './picked';
import { ThePicture } from './the-picture';
import { UploadsService } from './uploads.service';

/** Reads the body only once the guards let the caller in. */
@Injectable()
class ReadsPicture implements NestInterceptor {
  constructor(private readonly settings: Settings) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & { picked?: Picked | null }>();
    request.picked = request.is('multipart/form-data')
      ? await readPicture(request, http.getResponse<Response>(), this.settings.IMAGE_MEGABYTES)
      : null;
    return next.handle();
  }
}

@Controller('api/v1/images')
@ApiTags('images')
@ApiBearerAuth()
export class ImagesApi {
  constructor(private readonly uploads: UploadsService) {}

  /**
   * Takes a JPEG, PNG or WebP picture in and makes it anew without its metadata, in two sizes. Name its `id` in a
   * message's `images`, and place it in a body with `![words](image:id)`.
   */
  @Post()
  @Can('message.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: [PICTURE],
      properties: { [PICTURE]: { type: 'string', format: 'binary' } },
    },
  })
  @UseInterceptors(ReadsPicture)
  upload(
    @Me() me: StaffMember,
    @IdempotencyKey() key: string,
    @ThePicture() picked: Picked | null,
  ) {
    return this.uploads.take(me.id, key, picked);
  }
}
