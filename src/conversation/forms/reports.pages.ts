import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  NotFoundException,
  Param,
  Post,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../places/areas/areas.service';
import { OutlinesService } from '../../places/map/outlines.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { languageFor } from '../../platform/http/language';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { textIn } from '../../platform/texts/texts';
import { entered } from '../../residents/privacy/entered';
import { ELSEWHERE } from './form-words';
import { ConfirmDto, SafeContactDto } from './forms.dto';
import { ReportProofs } from './report-proofs.service';
import { ReportSteps } from './report-steps';
import { Reports } from './reports.service';
import { formKinds, type FormKind } from './rules/as-asked';

type Posted = Record<string, unknown>;

/** Where on the form a refusal is shown. */
const fieldOf: Record<string, string> = { 'unknown-area': 'areaId', 'point-elsewhere': 'map' };

/** Raise a concern, or ask whether something is true. Before the form stands the page with 999 and 101. */
@Controller('report/:kind')
@ApiExcludeController()
export class ReportsPages {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly outlines: OutlinesService,
    private readonly reports: Reports,
    private readonly steps: ReportSteps,
    private readonly proofs: ReportProofs,
  ) {}

  @Get()
  @Anyone()
  before(@Param('kind') name: string, @Res() response: Response) {
    const kind = existing(name);
    show(response, 'before', kind, { next: `/report/${kind}/form` });
  }

  @Get('form')
  @Anyone()
  async form(@Param('kind') name: string, @Res() response: Response) {
    await this.again(response, existing(name), 200, {});
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async send(
    @Param('kind') name: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const kind = existing(name);
    try {
      const written = { ...posted, language: languageFor(response) };
      const sent = await this.steps.send(kind, written, callerOf(ip), requestIdOf(posted));
      if (sent.next === 'wrong') return await this.again(response, kind, 422, posted, sent.errors);
      const errors = sent.next === 'code' ? sent.errors : undefined;
      show(response, sent.next, kind, { ...sent.taken, errors, posted: {} });
    } catch (error) {
      // Nothing that was typed is lost.
      if (!(error instanceof Refusal)) throw error;
      const field = fieldOf[error.code] ?? 'words';
      return this.again(response, kind, error.status, posted, [{ field, words: error.words }]);
    }
  }

  @Post('code')
  @HttpCode(200)
  @Anyone()
  async confirm(@Param('kind') name: string, @Body() posted: Posted, @Res() response: Response) {
    const kind = existing(name);
    const concernId = await entered(ConfirmDto, posted, ({ pass, code }) =>
      this.proofs.confirm(pass, code, requestIdOf(posted)),
    );
    if (concernId.ok) {
      const taken = await this.reports.taken(concernId.value);
      return show(response, 'taken', kind, { ...taken, confirmed: true });
    }
    const { status, errors } = concernId;
    show(response.status(status), 'code', kind, { pass: posted.pass, errors });
  }

  @Post('safe')
  @HttpCode(200)
  @Anyone()
  async safe(@Param('kind') name: string, @Body() posted: Posted, @Res() response: Response) {
    const kind = existing(name);
    const form = await check(SafeContactDto, posted);
    if (!form.ok) {
      const errors = form.errors.map((one) =>
        one.field === 'words' ? { ...one, field: 'safe-words' } : one,
      );
      response.status(422);
      return show(response, 'danger', kind, { pass: posted.pass, posted, errors });
    }
    await this.steps.reach(form.value, requestIdOf(posted));
    show(response, 'safe-kept', kind, {});
  }

  private async again(
    response: Response,
    kind: FormKind,
    status: number,
    posted: Posted,
    errors?: readonly FieldError[],
  ) {
    const [areas, hasMap] = await Promise.all([this.areas.tree(), this.outlines.known()]);
    response.status(status);
    show(response, 'form', kind, {
      posted,
      errors: errors?.map((one) => (one.field === 'point' ? { ...one, field: 'map' } : one)),
      areas,
      hasMap: hasMap && kind === 'concern',
      megabytes: this.settings.IMAGE_MEGABYTES,
    });
  }
}

function show(response: Response, view: string, kind: FormKind, page: Posted): void {
  const title = textIn(languageFor(response), `conversation/forms:words.${kind}.title`);
  response.render(`conversation/forms/views/${view}`, {
    ...{ kind, title, leaveTo: ELSEWHERE },
    ...page,
  });
}

function existing(name: string): FormKind {
  const kind = formKinds.find((one) => one === name);
  if (!kind) throw new NotFoundException();
  return kind;
}
