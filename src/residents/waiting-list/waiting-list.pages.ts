import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { WaitingList } from './waiting-list.service';

/** Where an administrator opens boroughs. */
@Controller('staff/waiting-list')
@ApiExcludeController()
export class WaitingListPages {
  constructor(
    private readonly list: WaitingList,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('waiting-list.open')
  @Render('residents/waiting-list/views/list')
  async show(@Query('opened') opened?: string) {
    const boroughs = await this.list.boroughs();
    return { boroughs, opened: boroughs.find(({ id }) => id === opened) };
  }

  @Get(':id')
  @Can('waiting-list.open')
  @Render('residents/waiting-list/views/open')
  async ask(@Param('id', ParseUUIDPipe) id: string) {
    const borough = (await this.list.boroughs()).find((one) => one.id === id);
    if (!borough) throw new Refusal('not-found', 404, 'There is no such borough.');
    return { borough };
  }

  @Post(':id')
  @Can('waiting-list.open')
  async open(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ) {
    await this.idempotency.once(`waiting-list/${me.id}`, requestIdOf(body), { open: id }, (tx) =>
      this.list.open(tx, me.id, id),
    );
    response.redirect(303, `/staff/waiting-list?opened=${id}`);
  }
}
