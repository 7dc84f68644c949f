import { Type } from 'class-transformer';
import { IsString, MinLength, ValidateNested } from 'class-validator';
import { check } from './check';

class Part {
  @MinLength(2, { message: 'Enter two letters' })
  text: string;
}
class Form {
  @IsString({ message: 'Enter a name' })
  @MinLength(3, { message: 'Enter at least 3 letters' })
  name: string;

  @ValidateNested({ each: true })
  @Type(() => Part)
  parts: Part[] = [];
}

describe('check', () => {
  it('gives the form, without what nobody asked for', async () => {
    const answer = await check(Form, { name: 'Ada', role: 'administrator', _csrf: 'x' });
    expect(answer).toEqual({ ok: true, value: { name: 'Ada', parts: [] } });
  });

  it('names each wrong field once, nested ones by their path', async () => {
    const answer = await check(Form, { name: 'A', parts: [{ text: 'ok' }, { text: '' }] });
    expect(answer).toEqual({
      ok: false,
      errors: [
        { field: 'name', words: 'Enter at least 3 letters' },
        { field: 'parts.1.text', words: 'Enter two letters' },
      ],
    });
  });

  it.each([undefined, null, 'text', 7, []])('takes %j as an empty form', async (body) => {
    expect((await check(Form, body)).ok).toBe(false);
  });

  it('is not led astray by a body with a prototype', async () => {
    const body: unknown = JSON.parse('{"name": "Ada", "__proto__": {"admin": true}}');
    const answer = await check(Form, body);
    expect(answer.ok && (answer.value as { admin?: boolean }).admin).toBeUndefined();
  });
});
