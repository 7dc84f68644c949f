import { ConflictException, ForbiddenException, NotFoundException } from '@nestjs/common';
import { Refusal } from '../errors';
import { asJson, problemOf } from './problem';

/** As the database refuses a statement. */
const failed = (code: string) => Object.assign(new Error('secret'), { driverError: { code } });

describe('problemOf', () => {
  it('passes a refusal on with its details, which cannot hide its code', () => {
    const refusal = new Refusal('stale', 409, 'Look again.', { blockers: ['a'], code: 'other' });
    expect(asJson(problemOf(refusal))).toEqual({
      type: 'urn:wardline:problem:stale',
      title: 'Conflict',
      status: 409,
      code: 'stale',
      detail: 'Look again.',
      blockers: ['a'],
    });
  });

  it('says keys of a catalogue in words to machines', () => {
    const words = 'platform/http:problem.not-found';
    const refusal = new Refusal('invalid-input', 422, words, { errors: [{ field: 'a', words }] });
    const said = 'There is nothing at this address. Check it, or start from the first page.';
    expect(asJson(problemOf(refusal))).toMatchObject({
      detail: said,
      errors: [{ field: 'a', words: said }],
    });
  });

  it.each<[unknown, number, string]>([
    [new NotFoundException('secret'), 404, 'not-found'],
    [new ForbiddenException(), 403, 'not-allowed'],
    [new ConflictException('secret'), 409, 'conflict'],
    [Object.assign(new Error('secret'), { status: 413, expose: true }), 413, 'too-large'],
    [Object.assign(new Error('secret'), { status: 404 }), 500, 'unexpected'],
    [failed('22021'), 400, 'bad-request'],
    [failed('22P05'), 400, 'bad-request'],
    [failed('23505'), 500, 'unexpected'],
    [new Error('secret'), 500, 'unexpected'],
    ['secret', 500, 'unexpected'],
    [undefined, 500, 'unexpected'],
  ])('%s becomes %i %s, without its own words', (error, status, code) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
