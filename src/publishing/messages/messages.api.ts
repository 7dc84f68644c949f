import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { PuttingOff } from '../putting-off/putting-off';
import { SendingTime } from '../sending-time/sending-time';
import { may } from '../../staff/rules/permissions';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { askedOf } from '../audience/audience-figures.service';
import { AudienceChoices } from '../audience/audience-choices.service';
import { CheckingService } from '../checking/checking.service';
import { EditingService } from '../decisions/editing.service';
import { ListsService } from '../reading/lists.service';
import { lastChange } from '../reading/diff';
import { asJson } from '../reading/message-json';
import { MessageTexts } from '../texts/message-texts.service';
import { MessageViews } from '../reading/message-view.service';
import { ListDto } from './dto/list.dto';
import { MessageDto } from './dto/message.dto';
import { readMessage } from './dto/read-message';
import { onlyAsked } from './editor/guided';
import { PreviewService } from './preview.service';
import { questionsFor } from './rules/questions-for';

@Controller('api/v1/messages')
@ApiTags('messages')
@ApiBearerAuth()
export class MessagesApi {
  constructor(
    private readonly editing: EditingService,
    private readonly views: MessageViews,
    private readonly lists: ListsService,
    private readonly previews: PreviewService,
    private readonly checking: CheckingService,
    private readonly texts: MessageTexts,
    private readonly choices: AudienceChoices,
    private readonly puttingOff: PuttingOff,
    private readonly time: SendingTime,
  ) {}

  /** Makes a draft. `droppedAnswers`: questions of the declaration that its other answers do not lead to. */
  @Post()
  @Can('message.write')
  async create(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: MessageDto) {
    const { input, dropped } = onlyAsked(readMessage(body));
    const id = await this.editing.create(me, key, input);
    return { ...asJson(await this.views.of(me, id)), droppedAnswers: dropped };
  }

  /** Newest first; go on with `cursor` = `next`. */
  @Get()
  @Can('message.read')
  list(@Me() me: StaffMember, @Query() { state, mine, cursor, limit }: ListDto) {
    const states = state ? [state] : undefined;
    return this.lists.list(me, { states, mineOf: mine ? me.id : undefined, cursor, limit });
  }

  /**
   * With how many people it would reach today, what changed since the revision before, and the questions of the
   * declaration that its answers lead to. `putOff`: who had enough mail this week and gets it in a digest, or null.
   * `takesUntil`: the last day of sending by the warm-up plan, or null where it is done in a day.
   * `texts`: how many would get it on their phone, what that costs and how long it takes, or null.
   */
  @Get(':id')
  @Can('message.read')
  async get(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const view = await this.views.of(me, id);
    // a partner's staff are not told whom it reaches
    if (!may(me.roles, 'audience.read')) return { ...asJson(view), changes: lastChange(view) };
    const { people, atOnce, inDigest, needed } = await this.views.audienceOf(view);
    const { declaration, images } = view.revision;
    const questions = questionsFor(declaration, { images: images.length });
    const reach = { people, atOnce, inDigest, approversNeeded: needed };
    const putOff = await this.puttingOff.of(askedOf(view), view.goesOutAt);
    const texts = await this.texts.estimate(view.revision);
    const takesUntil = await this.time.lastDay(view.message, atOnce, view.goesOutAt);
    return {
      ...asJson(view),
      ...reach,
      texts,
      putOff,
      takesUntil,
      changes: lastChange(view),
      questions,
    };
  }

  /**
   * Writes a new revision. While it is checked, reviewed, approved or scheduled the message is first taken back to
   * draft; 202 when that is not known yet: then try again with the same key.
   */
  @Put(':id')
  @Can('message.write')
  async edit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: MessageDto,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { input, dropped } = onlyAsked(readMessage(body));
    const edited = await this.editing.edit(me, id, version, key, input);
    if (!edited.known) {
      response.status(202);
      return { code: 'not-known-yet', decisionId: edited.decisionId };
    }
    return { ...asJson(await this.views.of(me, id)), droppedAnswers: dropped };
  }

  /** The mail of a text that need not be saved. */
  @Post('preview')
  @HttpCode(200)
  @Can('message.write')
  async preview(@Body() body: MessageDto) {
    const input = readMessage(body);
    const { areaIds } = await this.choices.settled(input);
    return this.previews.of({ ...input, areaIds });
  }

  /** The findings of a text that need not be saved. Nothing is kept. */
  @Post('check')
  @HttpCode(200)
  @Can('message.write')
  check(@Body() body: MessageDto) {
    return this.checking.check(readMessage(body));
  }

  /** The mail as it stands. */
  @Get(':id/preview')
  @Can('message.read')
  async previewOf(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const { message, revision } = await this.views.of(me, id);
    return this.previews.of(revision, id, undefined, message.aboutName, message.partnerName);
  }
}
