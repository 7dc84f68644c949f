import { check, type Checked } from '../../platform/http/check';
import { CadenceForm, LanguageForm, TopicsForm } from '../subscriptions/dto/choices.dto';
import { areasOf } from '../subscriptions/rules/areas';
import { AgeForm, BoroughsForm, EmailForm, WardsForm } from './dto/step-forms';
import { wrong, type Around, type Question } from './question';
import { places, postcode } from './place-questions';
import type { Answers, Step } from './rules/survey';

/** A form whose values are answers as they are. */
const plain =
  <T extends object>(Form: new () => T, answer: (value: T, around: Around) => Answers): Question =>
  async (body, around) => {
    const form: Checked<T> = await check(Form, body);
    return form.ok ? { ok: true, answers: answer(form.value, around) } : form;
  };

const age: Question = async (body) => {
  const form = await check(AgeForm, body);
  if (!form.ok) return form;
  return form.value.ofAge === 'yes' ? { ok: true, answers: { ofAge: true } } : { ok: 'too-young' };
};

const boroughs: Question = async (body, { map }) => {
  const form = await check(BoroughsForm, body);
  if (!form.ok) return form;
  const { boroughIds } = form.value;
  const known = boroughIds.every((id) => map.some((borough) => borough.id === id));
  return known
    ? { ok: true, answers: { boroughIds } }
    : wrong('boroughIds', 'residents/sign-up:wrong.boroughs');
};

const wards: Question = async (body, { answers, map }) => {
  const form = await check(WardsForm, body);
  if (!form.ok) return form;
  const { wardIds } = form.value;
  const { boroughsWithoutChoice } = areasOf(answers.boroughIds ?? [], wardIds, map);
  const [missing] = boroughsWithoutChoice;
  return missing
    ? wrong('wardIds', 'residents/sign-up:wrong.no-ward-in', { borough: missing })
    : { ok: true, answers: { wardIds } };
};

const topics: Question = async (body, { topicCodes: known }) => {
  const form = await check(TopicsForm, body);
  if (!form.ok) return form;
  const { topicCodes } = form.value;
  return topicCodes.every((code) => known.includes(code))
    ? { ok: true, answers: { topicCodes } }
    : wrong('topicCodes', 'residents/sign-up:wrong.topics');
};

/** How each question's form is read. */
export const questions: Record<Exclude<Step, 'check'>, Question> = {
  age,
  postcode,
  places,
  boroughs,
  wards,
  topics,
  cadence: plain(CadenceForm, ({ cadence }) => ({ cadence })),
  language: plain(LanguageForm, ({ language }) => ({ language })),
  email: plain(EmailForm, ({ email }, { seal }) => ({ sealedEmail: seal(email) })),
};
