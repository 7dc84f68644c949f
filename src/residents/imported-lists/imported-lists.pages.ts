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
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { cadenceWords } from '../subscriptions/cadence-words';
import { TopicsService } from '../topics/topics.service';
import { ImportedLists } from './imported-lists.service';
import { LIST, MEGABYTES } from './list-forms.middleware';
import { ListForm } from './list.dto';
import { columnWords, type NamedColumns } from './rules/columns';
import { INVITATIONS_AN_HOUR } from './rules/pace';
import { lineFaultWords } from './rules/people';

const MOST_SHOWN = 100;
type Posted = Record<string, unknown>;
const view = (name: string) => `residents/imported-lists/views/${name}`;

/** Where an administrator brings in the list of another provider: look first, then import. */
@Controller('staff/imported-lists')
@ApiExcludeController()
export class ImportedListsPages {
  constructor(
    private readonly lists: ImportedLists,
    private readonly topics: TopicsService,
    private readonly idempotency: Idempotency,
    private readonly db: DataSource,
  ) {}

  @Get()
  @Can('list.import')
  @Render(view('lists'))
  async all() {
    return { lists: await this.lists.all() };
  }

  @Get('new')
  @Can('list.import')
  @Render(view('new'))
  async form() {
    return { ...(await this.choices()), values: { cadence: 'at once' } };
  }

  @Post()
  @Can('list.import')
  async stage(@Me() me: StaffMember, @Body() body: Posted, @Res() response: Response) {
    const again = async (errors: readonly FieldError[]) =>
      response.status(422).render(view('new'), { ...(await this.choices()), values: body, errors });
    const form = await check(ListForm, body);
    const bytes = body[LIST];
    const noFile = Buffer.isBuffer(bytes) ? [] : [{ field: LIST, words: 'Choose the file' }];
    if (!form.ok) return again([...noFile, ...form.errors]);
    if (!Buffer.isBuffer(bytes)) return again(noFile);
    const { source, basis, topicCodes, cadence, email, postcode, ward } = form.value;
    const columns = named({ email, postcode, ward });
    const asked = { bytes, columns, choices: { topicCodes, cadence }, source, basis };
    try {
      const { id } = await this.idempotency.once(
        `imported-list/${me.id}`,
        requestIdOf(body),
        { source, basis, topicCodes, cadence, columns },
        (tx) => this.lists.stage(tx, { ...asked, staffId: me.id }),
      );
      response.redirect(303, `/staff/imported-lists/${id}`);
    } catch (error) {
      if (!(error instanceof Refusal && ownRefusals.includes(error.code))) throw error;
      return again([{ field: LIST, words: error.words }]);
    }
  }

  @Get(':id')
  @Can('list.import')
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
    @Query('done') done?: string,
  ) {
    response.render(view('list'), { ...(await this.page(id)), done: done === 'yes' });
  }

  @Post(':id')
  @Can('list.import')
  async apply(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Posted,
    @Res() response: Response,
  ) {
    const asked = { id, staffId: me.id, withoutBad: body.withoutBad === 'yes' };
    try {
      await this.idempotency.once(`imported-list/${me.id}`, requestIdOf(body), asked, (tx) =>
        this.lists.apply(tx, asked),
      );
      response.redirect(303, `/staff/imported-lists/${id}?done=yes`);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'bad-lines')) throw error;
      const errors = [{ field: 'withoutBad', words: error.words }];
      response.status(409).render(view('list'), { ...(await this.page(id)), errors });
    }
  }

  private async page(id: string) {
    const list = await this.lists.one(id);
    const pace = INVITATIONS_AN_HOUR;
    if (list.figures) return { list, figures: list.figures, pace };
    const { bad, figures } = await this.db.transaction((tx) => this.lists.preview(tx, id));
    return { list, figures, pace, bad: bad.slice(0, MOST_SHOWN), words: lineFaultWords };
  }

  private async choices() {
    const topics = await this.topics.all();
    return { topics, cadences: cadenceWords, columns: columnWords, megabytes: MEGABYTES };
  }
}

const ownRefusals = ['bad-list', 'imported-before'];

/** Fields left empty name no column. */
function named(columns: NamedColumns): NamedColumns {
  return Object.fromEntries(Object.entries(columns).filter(([, name]) => name));
}
