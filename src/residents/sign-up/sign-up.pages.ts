import {
  Body,
  Controller,
  Get,
  Ip,
  NotFoundException,
  Param,
  Post,
  Redirect,
  Render,
  Res,
  Session,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { Elsewhere } from '../../platform/http/elsewhere';
import { Idempotency } from '../../platform/http/idempotency';
import { keepSession } from '../../platform/http/keep-session';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { ConsentForm } from './dto/step-forms';
import { SignUpsService } from './sign-ups.service';
import type { SurveySession } from './survey-answers';
import { SurveyService, stepNamed } from './survey.service';

const viewOf = (step: string) => `residents/sign-up/views/${step}`;

/** The survey, one question a page. Nothing is stored before the last one but in the visitor's session. */
@Controller('sign-up')
@ApiExcludeController()
export class SignUpPages {
  constructor(
    private readonly survey: SurveyService,
    private readonly signUps: SignUpsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  @Redirect('/sign-up/age', 303)
  start() {
    return undefined;
  }

  @Get('too-young')
  @Anyone()
  @Render(viewOf('too-young'))
  tooYoung() {
    return {};
  }

  @Get('sent')
  @Anyone()
  @Render(viewOf('sent'))
  sent(@Session() session: SurveySession) {
    if (!session.surveySent) throw new Elsewhere('/sign-up');
    return session.surveySent;
  }

  @Get(':step')
  @Anyone()
  async show(
    @Param('step') name: string,
    @Session() session: SurveySession,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const step = existing(name);
    const page = await this.survey.page(step, session.survey ?? {}, language);
    if (!page) throw new Elsewhere(await this.survey.next(session.survey ?? {}));
    response.render(viewOf(step), { ...page, values: page.answers });
  }

  @Post('check')
  @Anyone()
  async send(
    @Body() body: Record<string, unknown>,
    @Session() session: SurveySession,
    @Ip() ip: string,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    if (!session.survey && session.surveySent) throw new Elsewhere('/sign-up/sent');
    const answers = session.survey ?? {};
    const signUp = await this.survey.complete(answers, language);
    if (!signUp) throw new Elsewhere(await this.survey.next(answers));
    const form = await check(ConsentForm, body);
    if (!form.ok) {
      const page = await this.survey.page('check', answers, language);
      return response.status(422).render(viewOf('check'), { ...page, errors: form.errors });
    }
    const { email, choices, waiting } = signUp;
    await this.signUps.takeFrom(callerOf(ip), email);
    const request = { ...choices, address: this.signUps.indexOf(email) };
    const key = requestIdOf(body);
    await this.idempotency.once('sign-up', key, request, (tx) =>
      this.signUps.ask(tx, email, choices),
    );
    delete session.survey;
    session.surveySent = { waiting };
    await keepSession(session);
    response.redirect(303, '/sign-up/sent');
  }

  @Post(':step')
  @Anyone()
  async answer(
    @Param('step') name: string,
    @Body() body: unknown,
    @Session() session: SurveySession,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const step = existing(name);
    if (step === 'check') throw new NotFoundException();
    const answers = session.survey ?? {};
    const page = await this.survey.page(step, answers, language);
    if (!page) throw new Elsewhere(await this.survey.next(answers));
    const given = await this.survey.answer(step, answers, body);
    if (given.ok === 'too-young') {
      delete session.survey;
      await keepSession(session);
      throw new Elsewhere('/sign-up/too-young');
    }
    if (!given.ok)
      return response
        .status(422)
        .render(viewOf(step), { ...page, values: body, errors: given.errors });
    session.survey = { ...answers, ...given.answers };
    await keepSession(session);
    response.redirect(303, await this.survey.next(session.survey));
  }
}

function existing(name: string) {
  const step = stepNamed(name);
  if (!step) throw new NotFoundException();
  return step;
}
