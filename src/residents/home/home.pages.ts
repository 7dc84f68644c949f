import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Anyone } from '../../platform/http/permission';
import { TopicsService } from '../topics/topics.service';

@Controller()
@ApiExcludeController()
export class HomePages {
  constructor(private readonly topics: TopicsService) {}

  @Get()
  @Anyone()
  @Render('residents/home/views/home')
  async home() {
    return { topics: await this.topics.all(), robots: 'index' };
  }
}
