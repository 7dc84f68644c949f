import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { BooksExport } from './books-export.service';
import { csvFile } from './csv-file';

@Controller('api/v1/messages/:id/books')
@ApiTags('delivery')
@ApiBearerAuth()
export class BooksExportApi {
  constructor(
    private readonly exporting: BooksExport,
    private readonly messages: MessagesService,
  ) {}

  @Get()
  @Can('books.export')
  @ApiProduces('text/csv')
  @ApiOperation({
    summary: 'Every delivery of the message as CSV, without addresses; 404 `not-released`',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    await this.messages.get(id);
    return csvFile(await this.exporting.of(me.id, id), id);
  }
}
