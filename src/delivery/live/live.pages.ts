import {
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Render,
  Sse,
  type MessageEvent,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { concat, interval, map, merge, of, share, takeUntil, type Observable } from 'rxjs';
import { last } from 'rxjs/operators';
import { Shutdown } from '../../platform/http/shutdown';
import { SendingTime } from '../../publishing/sending-time/sending-time';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { Books } from '../books/books.service';
import { amended } from '../books/rules/amended';
import { endStates } from '../books/rules/states';
import { Resends } from '../resends/resends.service';
import { reasonWords } from '../suppression/rules/reasons';
import { TextBooks } from '../texts/text-books.service';
import { LiveCounts } from './live-counts';

/** Proxies close a silent connection, commonly after a minute. */
const HEARTBEAT_MS = 15_000;

/** How far a send has come: a table that any browser can refresh, and a stream that moves it. */
@Controller('staff/messages/:id/live')
@ApiExcludeController()
export class LivePages {
  constructor(
    private readonly live: LiveCounts,
    private readonly books: Books,
    private readonly resends: Resends,
    private readonly messages: MessagesService,
    private readonly shutdown: Shutdown,
    private readonly textBooks: TextBooks,
    private readonly time: SendingTime,
  ) {}

  @Get()
  @Can('delivery.read')
  @Render('delivery/live/views/live')
  async show(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const { message, revision } = await this.messages.get(id);
    const [progress, balance, amendments, suppressedFor, resends] = await Promise.all([
      this.live.now(id),
      this.books.balance(id),
      this.books.amendments(id),
      this.books.suppressedFor(id),
      this.resends.list(id),
    ]);
    const closed = balance && { ...balance, amendments, now: amended(balance, amendments) };
    const unsent = { suppressedFor, reasonWords };
    const mayExport = may(me.roles, 'books.export');
    const page = { id, subject: revision.subject, progress, balance: closed, endStates };
    const mayResend = closed !== null && may(me.roles, 'message.resend');
    const texts = await this.textBooks.of(id);
    const takesUntil = await this.time.lastDay(message, progress.open, new Date());
    return { ...page, takesUntil, ...unsent, mayExport, mayResend, resends, texts };
  }

  /** Events `progress` (JSON), `heartbeat`, and `end` when nothing more will come. */
  @Sse('events')
  @Can('delivery.read')
  async events(@Param('id', ParseUUIDPipe) id: string): Promise<Observable<MessageEvent>> {
    await this.messages.get(id); // 404 for what is not there
    const progress = this.live.watch(id).pipe(share());
    const events = progress.pipe(map((data): MessageEvent => ({ type: 'progress', data })));
    const heartbeat = interval(HEARTBEAT_MS).pipe(
      map((): MessageEvent => ({ type: 'heartbeat', data: '' })),
      takeUntil(progress.pipe(last(null, null))),
    );
    const end = of<MessageEvent>({ type: 'end', data: '' });
    return concat(merge(events, heartbeat), end).pipe(takeUntil(this.shutdown.begun));
  }
}
