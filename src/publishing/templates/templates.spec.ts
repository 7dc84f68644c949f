import { questions } from '../messages/editor/declaration-questions';
import { runChecks } from '../checks/run-checks';
import { fill, toldTemplate } from './fill';
import { template, text, type Template } from './template';
import { templateOf, templates } from './templates';

/** Words that fit a field of each kind. */
function example({ fields }: Template): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.kind === 'choice'
        ? field.options[0]![0]
        : {
            text: 'Bike marking',
            place: 'Abbey Park',
            'long text': 'Bring your bike\nBring a lock',
            'date and time': '2026-05-16T10:00',
          }[field.kind],
    ]),
  );
}

describe.each(templates.map((one) => [one.code, one] as const))('template %s', (_, one) => {
  it('makes a subject and a body of every field', () => {
    const given = example(one);
    const made = fill(one, given);
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    const { subject, body } = made.filled;
    expect(subject).toMatch(/^[^\r\n]{5,150}$/);
    expect(body).not.toMatch(/undefined|\n{3}/);
    for (const name of Object.keys(one.fields)) {
      const word = `word${name.toLowerCase()}`;
      const { kind } = one.fields[name]!;
      if (kind === 'choice' || kind === 'date and time') continue;
      const other = fill(one, { ...given, [name]: word });
      expect(other.ok && `${other.filled.subject}\n${other.filled.body}`).toContain(word);
    }
  });

  it('needs no more than its required fields', () => {
    const required = Object.entries(example(one)).filter(([name]) => one.fields[name]!.required);
    const made = fill(one, Object.fromEntries(required));
    expect(made.ok && made.filled.body).not.toMatch(/undefined|\n{3}|\(\)/);
    const none = fill(one, {});
    expect(!none.ok && none.errors.map(({ field }) => field)).toEqual(
      required.map(([name]) => `values.${name}`),
    );
  });

  it('makes a type of message that the declaration knows', () => {
    const type = questions.find(({ field }) => field === 'messageType');
    const known = type?.kind === 'choice' ? type.options.map(([value]) => value) : [];
    expect(known).toContain(one.messageType);
  });

  it('has no words of its own that the checks stop', () => {
    const made = fill(one, example(one));
    if (!made.ok) throw new Error('not filled');
    const { subject, body } = made.filled;
    const { findings } = runChecks({
      ...{ subject, body, claims: [], officialDomains: [], asOf: '2026-05-12' },
      declaration: { messageType: one.messageType, nation: 'england', proceedingsActive: false },
    });
    expect(findings.filter(({ severity }) => severity !== 'warn')).toEqual([]);
  });
});

describe('templates', () => {
  it('are told apart by their codes', () => {
    expect(new Set(templates.map(({ code }) => code)).size).toBe(templates.length);
    expect(templateOf('event')?.name).toBe('Event');
    expect(templateOf('nothing')).toBeUndefined();
  });

  it('write a date as people say it', () => {
    const event = templateOf('event')!;
    const made = fill(event, { ...example(event), when: '2026-05-16T10:00' });
    expect(made.ok && made.filled.body).toContain('Saturday 16 May 2026 at 10:00');
  });

  it.each([
    [{ when: '2026-02-30T10:00' }, 'values.when'],
    [{ booking: 'perhaps' }, 'values.booking'],
    [{ what: 'two\nlines' }, 'values.what'],
    [{ what: 'x'.repeat(151) }, 'values.what'],
    [{ about: 7 }, 'values.about'],
  ])('refuse %j', (wrong, field) => {
    const event = templateOf('event')!;
    const made = fill(event, { ...example(event), ...wrong });
    expect(!made.ok && made.errors.map((one) => one.field)).toEqual([field]);
  });

  it('are told to a reader by what was filled in, also when they are gone', () => {
    const one = template({
      ...{ code: 'x', version: 2, name: 'Example', use: '', messageType: 'advice' },
      fields: { what: text('What?'), more: text('More?') },
      subject: ({ what }) => what,
      body: ({ more }) => more,
    });
    const used = { code: 'x', version: 1, values: { what: 'Bikes', more: '' } };
    expect(toldTemplate(used, one)).toEqual({
      ...{ code: 'x', version: 1, name: 'Example' },
      rows: [{ label: 'What?', value: 'Bikes' }],
    });
    expect(toldTemplate(used).rows).toEqual([{ label: 'what', value: 'Bikes' }]);
  });
});
