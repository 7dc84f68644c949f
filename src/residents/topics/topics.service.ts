import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { Topic } from './topic.entity';

/** The topics that residents choose from. */
@Injectable()
export class TopicsService {
  constructor(@InjectRepository(Topic) private readonly topics: Repository<Topic>) {}

  all(db?: EntityManager): Promise<Topic[]> {
    return (db?.getRepository(Topic) ?? this.topics).find({ order: { place: 'ASC' } });
  }
}
