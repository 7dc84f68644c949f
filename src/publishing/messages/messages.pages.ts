import { Controller, Get, Param, ParseUUIDPipe, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ListsService } from '../reading/lists.service';
import { messagePage } from '../reading/message-page';
import { MessageViews } from '../reading/message-view.service';
import { PreviewService } from './preview.service';
import { isState, states } from './rules/life';
import { stateWords } from './rules/state-words';

const POLICY = 'Content-Security-Policy';

/** The mail's own styles stand in its tags; nothing else may load or run. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox allow-popups";

@Controller('staff/messages')
@ApiExcludeController()
export class MessagesPages {
  constructor(
    private readonly views: MessageViews,
    private readonly lists: ListsService,
    private readonly previews: PreviewService,
  ) {}

  /** One's own messages, or everybody's, by state. */
  @Get()
  @Can('message.read')
  @Render('publishing/messages/views/list')
  async list(
    @Me() me: StaffMember,
    @Query() query: { state?: string; whose?: string; cursor?: string },
  ) {
    const state = query.state && isState(query.state) ? query.state : undefined;
    const everybody = query.whose === 'all';
    const cursor = /^[0-9a-f-]{36}$/i.test(query.cursor ?? '') ? query.cursor : undefined;
    const { items, next } = await this.lists.list({
      states: state && [state],
      mineOf: everybody ? undefined : me.id,
      cursor,
    });
    const rows = items.map((item) => ({ ...item, words: stateWords[item.state] }));
    const choices = states.map((value) => ({ value, text: stateWords[value].name }));
    return { rows, next, state, everybody, choices };
  }

  @Get(':id')
  @Can('message.read')
  @Render('publishing/messages/views/message')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') done?: string,
  ) {
    const view = await this.views.of(me, id);
    const audience = await this.views.audienceOf(view.revision);
    return { ...messagePage(view), audience, done: done === 'yes' };
  }

  @Get(':id/preview')
  @Can('message.read')
  @Render('publishing/messages/views/preview')
  async preview(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    // The one page with a frame: the mail below, from this site alone.
    const policy = String(response.getHeader(POLICY) ?? '');
    response.setHeader(POLICY, `${policy};frame-src 'self'`);
    const { message, revision } = await this.views.of(me, id);
    return { message, mail: await this.previews.of(revision, id) };
  }

  /** The mail alone, for the frame of the preview. */
  @Get(':id/mail')
  @Can('message.read')
  async mail(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    const { revision } = await this.views.of(me, id);
    const { html } = await this.previews.of(revision, id);
    response.removeHeader('X-Frame-Options');
    response.setHeader(POLICY, MAIL_POLICY);
    response.type('html').send(html);
  }
}
