import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { endStates, type EndState } from '../books/rules/states';

/** The closing balances of a month, with every dated change since. The states add up to the audience. */
export interface MonthOfBalances {
  /** YYYY-MM, on the force's clock, of the closing. */
  month: string;
  sends: number;
  audience: number;
  possibleDuplicates: number;
  states: Record<EndState, number>;
}

type Row = Omit<MonthOfBalances, 'states'> & Record<EndState, number>;

const sums = endStates.map((state) => `sum(${state})::integer AS ${state}`).join(', ');

/** $1 zone, $2 since when. */
const BALANCES = `
  SELECT to_char(closed_at AT TIME ZONE $1, 'YYYY-MM') AS month, count(*)::integer AS sends,
         sum(audience)::integer AS audience, sum(possible_duplicates)::integer AS "possibleDuplicates", ${sums}
  FROM closing_balance WHERE closed_at >= $2 GROUP BY 1 ORDER BY 1`;

const MOVES = `
  SELECT to_char(closed_at AT TIME ZONE $1, 'YYYY-MM') AS month, from_state AS "from", to_state AS "to",
         count(*)::integer AS people
  FROM balance_amendment JOIN closing_balance USING (send_id) WHERE closed_at >= $2 GROUP BY 1, 2, 3`;

/** The books of all sends, for everybody. */
@Injectable()
export class PublicBalances {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  async byMonth(since: Date): Promise<MonthOfBalances[]> {
    const asked = [this.settings.FORCE_ZONE, since];
    const rows = await this.db.query<Row[]>(BALANCES, asked);
    const moves = await this.db.query<
      { month: string; from: EndState; to: EndState; people: number }[]
    >(MOVES, asked);
    return rows.map(({ month, sends, audience, possibleDuplicates, ...counts }) => {
      const states = Object.fromEntries(
        endStates.map((state) => [state, counts[state]]),
      ) as MonthOfBalances['states'];
      for (const { from, to, people } of moves.filter((move) => move.month === month)) {
        states[from] -= people;
        states[to] += people;
      }
      return { month, sends, audience, possibleDuplicates, states };
    });
  }
}

@Module({ providers: [PublicBalances], exports: [PublicBalances] })
export class PublicBalancesModule {}
