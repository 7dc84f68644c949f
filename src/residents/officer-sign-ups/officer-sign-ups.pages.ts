import { Body, Controller, Get, Post, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { check } from '../../platform/http/check';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { residentLanguages } from '../languages/languages';
import { cadenceWords } from '../subscriptions/cadence-words';
import { consentWording } from '../subscriptions/rules/wording';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { TopicsService } from '../topics/topics.service';
import { OfficerSignUpForm } from './officer-sign-up.dto';
import { OfficerSignUps } from './officer-sign-ups.service';

const VIEW = 'residents/officer-sign-ups/views/take';

/** An officer's page on a telephone: signs up somebody beside them, who confirms by their own mail. */
@Controller('staff/sign-ups')
@ApiExcludeController()
export class OfficerSignUpPages {
  constructor(
    private readonly signUps: OfficerSignUps,
    private readonly subscriptions: SubscriptionsService,
    private readonly topics: TopicsService,
  ) {}

  /** `area` is the one of the sign-up before: the next person stands in the same street. */
  @Get()
  @Can('resident.sign-up')
  @Render(VIEW)
  async form(@Query('area') area?: string, @Query('sent') sent?: string) {
    const values = { areaIds: area ? [area] : [], cadence: 'at once', language: 'en' };
    return { ...(await this.lists()), values, sent: sent === 'yes' };
  }

  @Post()
  @Can('resident.sign-up')
  async take(
    @Me() me: StaffMember,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const form = await check(OfficerSignUpForm, body);
    if (!form.ok)
      return response
        .status(422)
        .render(VIEW, { ...(await this.lists()), values: body, errors: form.errors });
    const { email, areaIds, topicCodes, cadence, language } = form.value;
    const home = { kind: 'home', at: null, radius: null, areaIds } as const;
    const choices = { areaIds, topicCodes, cadence, places: [home], ...(language && { language }) };
    await this.subscriptions.assertChoosable(choices);
    await this.signUps.take(me, email, choices, requestIdOf(body));
    response.redirect(303, `/staff/sign-ups?sent=yes&area=${areaIds[0]}`);
  }

  private async lists() {
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    const lists = { cadences: cadenceWords, languages: residentLanguages };
    return { map, topics, ...lists, consent: consentWording };
  }
}
