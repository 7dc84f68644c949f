import { Body, Controller, Get, Ip, Param, Post, Render, Res, Session } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { Elsewhere } from '../../platform/http/elsewhere';
import { Idempotency } from '../../platform/http/idempotency';
import { keepSession } from '../../platform/http/keep-session';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { requestIdOf } from '../../platform/http/request-id-of';
import { EmailForm } from '../sign-up/dto/step-forms';
import { SignUpsService } from '../sign-up/sign-ups.service';
import type { SurveySession } from '../sign-up/survey-answers';
import { SurveyService } from '../sign-up/survey.service';
import { SavedSurveys } from './saved-surveys.service';

const view = (name: string) => `residents/saved-surveys/views/${name}`;

/** "Save and come back later": the link to go on is mailed. */
@Controller('sign-up')
@ApiExcludeController()
export class SavedSurveysPages {
  constructor(
    private readonly db: DataSource,
    private readonly saved: SavedSurveys,
    private readonly survey: SurveyService,
    private readonly signUps: SignUpsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('save')
  @Anyone()
  @Render(view('save'))
  ask(@Session() session: SurveySession) {
    if (!session.survey?.ofAge) throw new Elsewhere('/sign-up');
    return {};
  }

  @Post('save')
  @Anyone()
  async save(
    @Body() body: Record<string, unknown>,
    @Session() session: SurveySession,
    @Ip() ip: string,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const answers = session.survey;
    if (!answers?.ofAge) throw new Elsewhere('/sign-up');
    const form = await check(EmailForm, body);
    if (!form.ok)
      return response.status(422).render(view('save'), { values: body, errors: form.errors });
    const { email } = form.value;
    await this.signUps.takeFrom(callerOf(ip), email);
    const request = { saved: this.signUps.indexOf(email) };
    await this.idempotency.once('saved-survey', requestIdOf(body), request, async (tx) => {
      await this.saved.save(tx, answers, email, answers.language ?? language);
      return null;
    });
    response.redirect(303, '/sign-up/saved');
  }

  @Get('saved')
  @Anyone()
  @Render(view('saved'))
  done() {
    return {};
  }

  /** A button, since scanners follow links; nothing of the answers is shown. */
  @Get('resume/:token')
  @Anyone()
  @Render(view('resume'))
  async look(@Param('token') token: string) {
    await this.saved.look(this.db, token);
    return { token };
  }

  @Post('resume/:token')
  @Anyone()
  async resume(
    @Param('token') token: string,
    @Session() session: SurveySession,
    @Res() response: Response,
  ) {
    const { answers } = await this.saved.look(this.db, token);
    session.survey = answers;
    delete session.surveySent;
    await keepSession(session);
    response.redirect(303, await this.survey.next(answers));
  }
}
