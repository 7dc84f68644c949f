import { Controller, Get, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { BooksExport } from './books-export.service';
import { csvFile } from './csv-file';

/** The same file behind a link of the live page. */
@Controller('staff/messages/:id/books.csv')
@ApiExcludeController()
export class BooksExportPages {
  constructor(
    private readonly exporting: BooksExport,
    private readonly messages: MessagesService,
  ) {}

  @Get()
  @Can('books.export')
  async export(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    await this.messages.get(id);
    return csvFile(await this.exporting.of(me.id, id), id);
  }
}
