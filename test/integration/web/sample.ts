import { Body, Controller, Get, Module, Param, Post, Put, Render, Sse } from '@nestjs/common';
import { IsInt, IsString, MinLength } from 'class-validator';
import { interval, map, takeUntil } from 'rxjs';
import { Refusal } from '../../../src/platform/errors';
import { Idempotency } from '../../../src/platform/http/idempotency';
import { IdempotencyKey } from '../../../src/platform/http/idempotency-key';
import { IfMatch, staleEdit } from '../../../src/platform/http/if-match';
import { OneClick } from '../../../src/platform/http/one-click';
import { Anyone } from '../../../src/platform/http/permission';
import { Shutdown } from '../../../src/platform/http/shutdown';
import { Can, Me } from '../../../src/staff/can';
import type { StaffMember } from '../../../src/staff/staff-member';

export class SampleDto {
  @IsString()
  @MinLength(3, { message: 'Enter at least 3 letters' })
  name: string;

  @IsInt({ message: 'Enter a whole number' })
  count: number;
}

/** How often the sample act ran. */
export const acts = { count: 0, gate: Promise.resolve() };

@Controller('api/v1/sample')
export class SampleApi {
  constructor(private readonly once: Idempotency) {}

  @Get('mine')
  @Can('message.write')
  mine(@Me() me: StaffMember) {
    return { id: me.id };
  }

  @Get('auditors')
  @Can('audit.read')
  auditors() {
    return { ok: true };
  }

  @Post()
  @Can('message.write')
  write(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: SampleDto) {
    return this.once.once(`staff/${me.id}`, key, body, async () => {
      await acts.gate;
      if (body.name === 'refused') throw new Refusal('refused-once', 409, 'Not now.');
      acts.count += 1;
      return { run: acts.count, name: body.name };
    });
  }

  @Get('versioned')
  @Anyone()
  versioned() {
    return { version: 7 };
  }

  @Put('versioned')
  @Anyone()
  edit(@IfMatch() version: number) {
    if (version !== 7) throw staleEdit();
    return { version: 8 };
  }
}

@Controller('sample')
export class SamplePages {
  constructor(private readonly shutdown: Shutdown) {}

  @Get('plain')
  @Anyone()
  @Render('platform/http/views/layout')
  plain() {
    return {};
  }

  @Post('one-click/:token')
  @Anyone()
  @OneClick()
  oneClick() {
    return 'done';
  }

  @Post('form')
  @Anyone()
  form() {
    return 'sent';
  }

  @Get('breaks/:token')
  @Anyone()
  breaks(@Param('token') token: string) {
    throw new Error(`secret words of ${token}`);
  }

  @Sse('stream')
  @Anyone()
  stream() {
    return interval(20).pipe(
      map((count) => ({ data: { count } })),
      takeUntil(this.shutdown.begun),
    );
  }
}

@Module({ controllers: [SampleApi, SamplePages] })
export class SampleModule {}
