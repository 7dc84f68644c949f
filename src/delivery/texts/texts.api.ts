import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '../../platform/errors';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Can } from '../../staff/can';
import { TextBooks } from './text-books.service';

@Controller('api/v1/messages/:id/texts')
@ApiTags('delivery')
@ApiBearerAuth()
export class TextsApi {
  constructor(
    private readonly books: TextBooks,
    private readonly messages: MessagesService,
  ) {}

  @Get()
  @Can('delivery.read')
  @ApiOperation({
    summary:
      'Where the texts of a message stand, with their own balance; 404 `no-texts` when it has none',
  })
  async texts(@Param('id', ParseUUIDPipe) id: string) {
    await this.messages.get(id);
    const figures = await this.books.of(id);
    if (!figures) throw new Refusal('no-texts', 404, 'This message went to no phones.');
    return figures;
  }
}
