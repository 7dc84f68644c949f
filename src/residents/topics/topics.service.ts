import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Topic } from './topic.entity';

/** The topics that residents choose from. */
@Injectable()
export class TopicsService {
  constructor(@InjectRepository(Topic) private readonly topics: Repository<Topic>) {}

  all(): Promise<Topic[]> {
    return this.topics.find({ order: { place: 'ASC' } });
  }
}
