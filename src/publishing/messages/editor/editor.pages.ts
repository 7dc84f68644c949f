import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { isDeepStrictEqual } from 'node:util';
import { Settings } from '../../../platform/config/settings';
import { Refusal } from '../../../platform/errors';
import type { FieldError } from '../../../platform/http/check';
import { requestIdOf } from '../../../platform/http/request-id-of';
import { TopicsService } from '../../../residents/topics/topics.service';
import { may } from '../../../staff/rules/permissions';
import { Can, Me } from '../../../staff/can';
import type { StaffMember } from '../../../staff/staff-member';
import { AudienceFields } from '../../audience/audience-fields.service';
import { FormAudience } from '../../audience/form-audience.service';
import { declarationProblems } from '../../checks/declaration';
import { CheckingService } from '../../checking/checking.service';
import { UnsavedWords } from '../../autosave/unsaved-words.service';
import { EditingService } from '../../decisions/editing.service';
import { versionsShown } from '../../reading/content-shown';
import { marked } from '../../reading/marked';
import { checkWorthy } from '../../claims/rules/check-worthy';
import { MessagesService } from '../messages.service';
import { claimSources, claimTypes, confidences } from '../rules/claim-sources';
import { ContentActs } from './content-acts.service';
import { ContentFields } from './content-fields.service';
import { guided, onlyAsked } from './guided';
import { readDeclaration } from './read-declaration';
import { emptyForm, formOf, readForm, type FormValues } from './message-form';

type Posted = Record<string, unknown>;

interface Page {
  values: FormValues;
  /** Missing while the message is new. */
  id?: string;
  version?: number;
  errors?: readonly FieldError[];
  [more: string]: unknown;
}

const VIEW = 'publishing/messages/editor/views/editor';

/** The editor: one form, whose buttons save, check, or add a row for another claim. */
@Controller('staff/messages')
@ApiExcludeController()
export class EditorPages {
  constructor(
    private readonly messages: MessagesService,
    private readonly editing: EditingService,
    private readonly checking: CheckingService,
    private readonly unsaved: UnsavedWords,
    private readonly audience: AudienceFields,
    private readonly counts: FormAudience,
    private readonly topics: TopicsService,
    private readonly settings: Settings,
    private readonly acts: ContentActs,
    private readonly content: ContentFields,
  ) {}

  @Get('new')
  @Can('message.write')
  async blank(@Me() me: StaffMember, @Query('words') words: unknown, @Res() response: Response) {
    const page = await this.offer(me, { values: emptyForm() }, words === 'unsaved');
    await this.page(me, response, 200, page);
  }

  @Post('new')
  @Can('message.write')
  async create(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    await this.act(me, response, posted, {}, async (input) => {
      const kept = onlyAsked(input);
      const id = await this.editing.create(me, requestIdOf(posted), kept.input);
      await this.unsaved.discard(me, null);
      response.redirect(303, after(posted, id, kept.dropped));
    });
  }

  @Get(':id/edit')
  @Can('message.write')
  async edit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('words') words: unknown,
    @Res() response: Response,
  ) {
    const { message, revision } = await this.messages.get(id);
    const values = formOf(message, revision, this.settings.FORCE_ZONE);
    const { version, state, correctsId } = message;
    const page = await this.offer(
      me,
      { id, version, state, correctsId, values },
      words === 'unsaved',
    );
    await this.page(me, response, 200, page.stale ? { ...page, theirs: revision } : page);
  }

  @Post(':id/edit')
  @Can('message.write')
  async save(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const version = Number(posted.version);
    await this.act(me, response, posted, { id, version }, async (input, values) => {
      const kept = onlyAsked(input);
      const edited = await this.editing.edit(me, id, version, requestIdOf(posted), kept.input);
      if (edited.known) {
        await this.unsaved.discard(me, id);
        return response.redirect(303, after(posted, id, kept.dropped));
      }
      const again = { id, version, values, waiting: true, requestId: requestIdOf(posted) };
      return this.page(me, response, 202, again);
    });
  }

  /** Words of theirs that were not saved: offered, or in the form once they are chosen. What says the same is not offered. */
  private async offer(me: StaffMember, page: Page, use: boolean): Promise<Page> {
    const found = await this.unsaved.find(me, page.id ?? null);
    if (!found) return page;
    const { values } = await readForm(found.form, this.settings.FORCE_ZONE);
    if (isDeepStrictEqual(values, page.values)) return page;
    const stale = found.versionSeen !== null && found.versionSeen !== page.version;
    if (use) return { ...page, values, stale };
    const { subject, body } = values;
    return { ...page, unsaved: { at: found.at, stale, subject, body: body.slice(0, 100) } };
  }

  /** What each button does. What was typed is kept whatever goes wrong. */
  private async act(
    me: StaffMember,
    response: Response,
    posted: Posted,
    which: { id?: string; version?: number },
    save: (
      input: NonNullable<Awaited<ReturnType<typeof readForm>>['input']>,
      values: FormValues,
    ) => Promise<unknown>,
  ): Promise<void> {
    const { values, input, errors } = await readForm(posted, this.settings.FORCE_ZONE);
    const acted = await this.acts.take(me.id, values, posted);
    if (acted) return this.page(me, response, acted.status, { ...which, ...acted });
    if (posted.button === 'keep') {
      const { at } = await this.unsaved.keep(me, which.id ?? null, posted);
      return this.page(me, response, 200, { ...which, values, keptAt: at });
    }
    if (posted.button === 'count' && may(me.roles, 'audience.count')) {
      const counted = await this.counts.of(posted, which.id);
      return this.page(me, response, 200, { ...which, values, counted });
    }
    if (posted.button === 'continue') return this.page(me, response, 200, { ...which, values });
    if (!input) return this.page(me, response, 422, { ...which, values, errors });
    if (posted.button === 'check') {
      const { findings, outcome } = await this.checking.check(input);
      const found = findings.map((one, index) => ({ ...one, number: index + 1 }));
      const checked = {
        ...{ outcome, findings: found },
        subject: marked(input.subject, 'subject', findings),
        body: marked(input.body, 'body', findings),
        versions: versionsShown({ variants: input.variants ?? [] }, findings),
      };
      return this.page(me, response, 200, { ...which, values, checked });
    }
    try {
      await save(input, values);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.refused(me, response, { ...which, values }, error);
    }
  }

  /** 412: the page says so, shows what was saved meanwhile, and keeps what was typed to be saved over it. */
  private async refused(
    me: StaffMember,
    response: Response,
    page: Page,
    { code, status, words, details }: Refusal,
  ) {
    if (code === 'key-reused' || code === 'not-found')
      throw new Refusal(code, status, words, details);
    const wrong = (details.errors as FieldError[] | undefined) ?? [{ field: 'subject', words }];
    // The form has the last useful moment in two fields.
    const errors = wrong.map((one) =>
      one.field === 'notAfter' ? { ...one, field: 'untilDay' } : one,
    );
    if (code !== 'stale-edit' || !page.id)
      return this.page(me, response, status, { ...page, errors });
    const { message, revision } = await this.messages.get(page.id);
    const { version } = message;
    return this.page(me, response, 412, { ...page, version, errors, theirs: revision });
  }

  private async page(
    me: StaffMember,
    response: Response,
    status: number,
    page: Page,
  ): Promise<void> {
    const topics = await this.topics.all();
    const aboutName = page.id && (await this.messages.get(page.id)).message.aboutName;
    const guide = guided(page.values.declaration, { images: page.values.images.length });
    const values = { ...page.values, declaration: guide.answers };
    response.status(status).render(VIEW, {
      suggestions: checkWorthy(values.body, values.claims),
      ...{
        topics,
        questions: guide.questions,
        unanswered: page.id ? declarationProblems(readDeclaration(guide.answers).value) : [],
        dropped: guide.dropped,
        claimSources,
        claimTypes,
        confidences,
      },
      ...(await this.audience.fieldsOf(values, me)),
      ...(await this.content.of(values)),
      ...page,
      ...{ values, aboutName },
      here: page.id ? `/staff/messages/${page.id}/edit` : '/staff/messages/new',
    });
  }
}

/** Where a save leads. The names of questions whose answers were left out go along, so that the page tells them. */
function after(posted: Posted, id: string, dropped: readonly string[]): string {
  const page = posted.button === 'preview' ? `${id}/preview` : id;
  return `/staff/messages/${page}${dropped.length > 0 ? `?dropped=${dropped.join(',')}` : ''}`;
}
