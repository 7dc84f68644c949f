import { Controller, Get, Param, ParseUUIDPipe, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../places/areas/areas.service';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { ShowingService } from '../images/showing.service';
import { languagesOf, shownLanguage } from '../languages/variant';
import { ORIGINAL } from '../../residents/languages/languages';
import { areasOf } from '../reading/areas-of';
import { ListsService } from '../reading/lists.service';
import { MessageViews } from '../reading/message-view.service';
import { ShownMessages } from '../reading/shown-message.service';
import { wordsOfQuestions } from './editor/guided';
import { PreviewService } from './preview.service';
import { isState, states } from './rules/life';
import { stateWords } from './rules/state-words';

const POLICY = 'Content-Security-Policy';

/** The mail's own styles stand in its tags; nothing else may load or run. */
const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox allow-popups";

@Controller('staff/messages')
@ApiExcludeController()
export class MessagesPages {
  constructor(
    private readonly views: MessageViews,
    private readonly lists: ListsService,
    private readonly previews: PreviewService,
    private readonly areas: AreasService,
    private readonly shown: ShownMessages,
    private readonly pictures: ShowingService,
  ) {}

  /** One's own messages, or everybody's, by state. Who may not write has none of their own. */
  @Get()
  @Can('message.read')
  @Render('publishing/messages/views/list')
  async list(
    @Me() me: StaffMember,
    @Query() query: { state?: string; whose?: string; cursor?: string },
  ) {
    const state = query.state && isState(query.state) ? query.state : undefined;
    const mayWrite = may(me.roles, 'message.write');
    const everybody = query.whose === 'all' || !mayWrite;
    const cursor = /^[0-9a-f-]{36}$/i.test(query.cursor ?? '') ? query.cursor : undefined;
    const { items, next } = await this.lists.list(me, {
      states: state && [state],
      mineOf: everybody ? undefined : me.id,
      cursor,
    });
    const named = await areasOf(this.areas, items);
    const rows = named.map((item) => ({ ...item, words: stateWords[item.state] }));
    const choices = states.map((value) => ({ value, text: stateWords[value].name }));
    return { rows, next, state, everybody, choices, mayWrite };
  }

  @Get(':id')
  @Can('message.read')
  @Render('publishing/messages/views/message')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') done?: string,
    @Query('dropped') dropped?: unknown,
  ) {
    return { ...(await this.shown.of(me, id)), done: done === 'yes', dropped: told(dropped) };
  }

  @Get(':id/preview')
  @Can('message.read')
  @Render('publishing/messages/views/preview')
  async preview(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
    @Query('dropped') dropped?: unknown,
    @Query('language') wanted?: unknown,
  ) {
    // The one page with a frame: the mail below, from this site alone.
    const policy = String(response.getHeader(POLICY) ?? '');
    response.setHeader(POLICY, `${policy};frame-src 'self'`);
    const { message, revision } = await this.views.of(me, id);
    const languages = languagesOf(revision).map(shownLanguage);
    const language = spokenBy(revision, wanted);
    const mail = await this.previews.of(
      revision,
      id,
      language,
      message.aboutName,
      message.partnerName,
    );
    const page = { message, dropped: told(dropped), mail, languages };
    return { ...page, ...shownLanguage(language) };
  }

  /** The mail alone, for the frame of the preview. */
  @Get(':id/mail')
  @Can('message.read')
  async mail(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
    @Query('language') wanted?: unknown,
  ) {
    const { message, revision } = await this.views.of(me, id);
    const spoken = spokenBy(revision, wanted);
    const { html } = await this.previews.of(
      revision,
      id,
      spoken,
      message.aboutName,
      message.partnerName,
    );
    response.removeHeader('X-Frame-Options');
    response.setHeader(POLICY, MAIL_POLICY);
    // The frame may load nothing, and drafts are shown to staff alone.
    response.type('html').send(await this.pictures.inlined(html));
  }
}

/** The language asked for, where the message has it; else the original's. */
const spokenBy = (revision: Parameters<typeof languagesOf>[0], wanted: unknown): string =>
  languagesOf(revision).find((language) => language === wanted) ?? ORIGINAL;

/** Questions whose answers a save left out, by their names in the address. */
const told = (dropped: unknown) =>
  wordsOfQuestions(typeof dropped === 'string' ? dropped.split(',') : []);
