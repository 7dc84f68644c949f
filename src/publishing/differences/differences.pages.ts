import { Controller, Get, Param, ParseUUIDPipe, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../staff/can';
import { DifferencesService } from './differences.service';

interface Wished {
  from?: unknown;
  to?: unknown;
  view?: unknown;
}

@Controller('staff/messages/:id/differences')
@ApiExcludeController()
export class DifferencesPages {
  constructor(private readonly differences: DifferencesService) {}

  /** Two revisions side by side, or one text with what came and went. */
  @Get()
  @Can('message.read')
  @Render('publishing/differences/views/differences')
  async of(@Param('id', ParseUUIDPipe) id: string, @Query() { from, to, view }: Wished) {
    const found = await this.differences.of(id, { from: numberOf(from), to: numberOf(to) });
    const parts = found.parts.map((part) => ({
      ...part,
      old: part.parts.filter(({ kind }) => kind !== 'added'),
      now: part.parts.filter(({ kind }) => kind !== 'removed'),
    }));
    return { id, ...found, parts, inLine: view === 'in-line' };
  }
}

/** Anything else is no revision's number, and the page says so. */
const numberOf = (value: unknown) =>
  typeof value === 'string' && value !== '' ? Number(value) : undefined;
