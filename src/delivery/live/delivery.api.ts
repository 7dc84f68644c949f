import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '../../platform/errors';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Can } from '../../staff/can';
import { Books } from '../books/books.service';
import { amended } from '../books/rules/amended';
import { answerOf } from './answer-of';
import { BalanceAnswer, DeliveryAnswer } from './answers';
import { LiveCounts } from './live-counts';

@Controller('api/v1/messages/:id')
@ApiTags('delivery')
@ApiBearerAuth()
export class DeliveryApi {
  constructor(
    private readonly books: Books,
    private readonly live: LiveCounts,
    private readonly messages: MessagesService,
  ) {}

  @Get('delivery')
  @Can('delivery.read')
  @ApiOperation({ summary: 'How many people are in which state, how fast it goes, and who waits' })
  @ApiOkResponse({ type: DeliveryAnswer })
  async delivery(@Param('id', ParseUUIDPipe) id: string): Promise<DeliveryAnswer> {
    await this.messages.get(id);
    const [live, suppressedFor] = await Promise.all([
      this.live.now(id),
      this.books.suppressedFor(id),
    ]);
    return answerOf(live, suppressedFor);
  }

  @Get('balance')
  @Can('delivery.read')
  @ApiOperation({
    summary: 'The closing balance and what changed since; 404 `not-balanced` before it is closed',
  })
  @ApiOkResponse({ type: BalanceAnswer })
  async balance(@Param('id', ParseUUIDPipe) id: string): Promise<BalanceAnswer> {
    await this.messages.get(id);
    const balance = await this.books.balance(id);
    if (!balance)
      throw new Refusal('not-balanced', 404, 'This message has no closing balance yet.');
    const amendments = await this.books.amendments(id);
    const now = { ...amended(balance, amendments) };
    return { ...balance, closedAt: balance.closedAt.toISOString(), amendments, now };
  }
}
