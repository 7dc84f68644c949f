import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { PartnerActs } from './partner-acts.service';
import { PartnerDto, partnerKinds } from './partner.dto';
import { PartnersService } from './partners.service';

const VIEW = 'staff/partners/views/partners';
type Posted = Record<string, unknown>;

/** Organisations beside the force. Their people are added with the accounts. */
@Controller('staff/partners')
@ApiExcludeController()
export class PartnersPages {
  constructor(
    private readonly partners: PartnersService,
    private readonly acts: PartnerActs,
  ) {}

  @Get()
  @Can('partner.manage')
  async show(@Query('done') done: unknown, @Res() response: Response) {
    response.render(VIEW, { ...(await this.page()), done: done === 'yes' });
  }

  @Post()
  @Can('partner.manage')
  async add(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const again = async (status: number, errors: readonly FieldError[]) =>
      response.status(status).render(VIEW, { ...(await this.page()), posted, errors });
    const form = await check(PartnerDto, posted);
    if (!form.ok) return again(422, form.errors);
    try {
      await this.acts.add(me, requestIdOf(posted), form.value);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'partner-known') throw error;
      return again(error.status, [{ field: 'name', words: error.words }]);
    }
    response.redirect(303, '/staff/partners?done=yes');
  }

  private async page() {
    return { items: await this.partners.all(), kinds: partnerKinds };
  }
}
