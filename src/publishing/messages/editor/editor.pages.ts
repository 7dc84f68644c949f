import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Settings } from '../../../platform/config/settings';
import { Refusal } from '../../../platform/errors';
import { requestIdOf } from '../../../platform/http/request-id-of';
import { may } from '../../../staff/rules/permissions';
import { Can, Me } from '../../../staff/can';
import type { StaffMember } from '../../../staff/staff-member';
import { FormAudience } from '../../audience/form-audience.service';
import { CheckingService } from '../../checking/checking.service';
import { UnsavedWords } from '../../autosave/unsaved-words.service';
import { EditingService } from '../../decisions/editing.service';
import { versionsShown } from '../../reading/content-shown';
import { marked } from '../../reading/marked';
import { MessagesService } from '../messages.service';
import { ContentActs } from './content-acts.service';
import { EditorScreen } from './editor-screen.service';
import { onlyAsked } from './guided';
import { emptyForm, formOf, readForm, type FormValues } from './message-form';

type Posted = Record<string, unknown>;

/** The editor: one form, whose buttons save, check, or add a row for another claim. */
@Controller('staff/messages')
@ApiExcludeController()
export class EditorPages {
  constructor(
    private readonly messages: MessagesService,
    private readonly editing: EditingService,
    private readonly checking: CheckingService,
    private readonly unsaved: UnsavedWords,
    private readonly counts: FormAudience,
    private readonly settings: Settings,
    private readonly acts: ContentActs,
    private readonly screen: EditorScreen,
  ) {}

  @Get('new')
  @Can('message.write')
  async blank(@Me() me: StaffMember, @Query('words') words: unknown, @Res() response: Response) {
    const page = await this.screen.offer(me, { values: emptyForm() }, words === 'unsaved');
    await this.screen.show(me, response, 200, page);
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
    const page = await this.screen.offer(
      me,
      { id, version, state, correctsId, values },
      words === 'unsaved',
    );
    await this.screen.show(me, response, 200, page.stale ? { ...page, theirs: revision } : page);
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
      return this.screen.show(me, response, 202, again);
    });
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
    if (acted) return this.screen.show(me, response, acted.status, { ...which, ...acted });
    if (posted.button === 'keep') {
      const { at } = await this.unsaved.keep(me, which.id ?? null, posted);
      return this.screen.show(me, response, 200, { ...which, values, keptAt: at });
    }
    if (posted.button === 'count' && may(me.roles, 'audience.count')) {
      const counted = await this.counts.of(posted, which.id);
      return this.screen.show(me, response, 200, { ...which, values, counted });
    }
    if (posted.button === 'continue')
      return this.screen.show(me, response, 200, { ...which, values });
    if (!input) return this.screen.show(me, response, 422, { ...which, values, errors });
    if (posted.button === 'check') {
      const { findings, outcome } = await this.checking.check(input);
      const found = findings.map((one, index) => ({ ...one, number: index + 1 }));
      const checked = {
        ...{ outcome, findings: found },
        subject: marked(input.subject, 'subject', findings),
        body: marked(input.body, 'body', findings),
        versions: versionsShown({ variants: input.variants ?? [] }, findings),
      };
      return this.screen.show(me, response, 200, { ...which, values, checked });
    }
    try {
      await save(input, values);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.screen.refused(me, response, { ...which, values }, error);
    }
  }
}

/** Where a save leads. The names of questions whose answers were left out go along, so that the page tells them. */
function after(posted: Posted, id: string, dropped: readonly string[]): string {
  const page = posted.button === 'preview' ? `${id}/preview` : id;
  return `/staff/messages/${page}${dropped.length > 0 ? `?dropped=${dropped.join(',')}` : ''}`;
}
