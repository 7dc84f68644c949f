import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { topicsIn } from '../topics/topic-texts';
import { TopicsService } from '../topics/topics.service';

@Controller()
@ApiExcludeController()
export class HomePages {
  constructor(private readonly topics: TopicsService) {}

  @Get()
  @Anyone()
  @Render('residents/home/views/home')
  async home(@PageLanguage() language: SiteLanguage) {
    return { topics: topicsIn(language, await this.topics.all()), robots: 'index' };
  }
}
