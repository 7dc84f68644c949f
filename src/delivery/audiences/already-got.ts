import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Narrowings, type Channel, type WhoGot } from '../../residents/audience/narrowing';
import { gotIt } from './got.queries';

/** Tells the residents' room, which stands before this one, who got a message. */
@Injectable()
export class AlreadyGot implements WhoGot, OnModuleInit {
  constructor(private readonly narrowings: Narrowings) {}

  onModuleInit(): void {
    this.narrowings.by(this);
  }

  sql(channel: Channel, message: string): string {
    return gotIt(channel, message);
  }
}
