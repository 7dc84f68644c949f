import { Refusal } from '../../platform/errors';
import { CodeDto } from './dto/code.dto';
import { entered } from './entered';

const refuse = (code: string, status: number) => () =>
  Promise.reject(new Refusal(code, status, `words of ${code}`));

describe('a code that somebody types in', () => {
  it('opens what it is for', async () => {
    const act = ({ code }: CodeDto) => Promise.resolve(`opened by ${code}`);
    const answer = await entered(CodeDto, { code: '123 456' }, act);
    expect(answer).toEqual({ ok: true, value: 'opened by 123456' });
  });

  it('is asked for again when it is no code', async () => {
    const answer = await entered(CodeDto, { code: '1' }, refuse('never-asked', 500));
    const errors = [{ field: 'code', words: 'residents/privacy:wrong.code' }];
    expect(answer).toEqual({ ok: false, errors, status: 422 });
  });

  it.each([
    ['wrong-code', 422],
    ['expired-code', 410],
    ['used-code', 409],
    ['too-many-wrong-codes', 429],
  ])('is asked for again by %s', async (code, status) => {
    const answer = await entered(CodeDto, { code: '123456' }, refuse(code, status));
    const errors = [{ field: 'code', words: `words of ${code}` }];
    expect(answer).toEqual({ ok: false, errors, status });
  });

  it('is not at fault for any other refusal', async () => {
    const answer = entered(CodeDto, { code: '123456' }, refuse('not-found', 404));
    await expect(answer).rejects.toMatchObject({ code: 'not-found' });
  });
});
