import fc from 'fast-check';
import {
  OFFENCE_CLASSES,
  SUSPECT_STATUSES,
  declarationProblems,
  type Declaration,
} from '../../checks/declaration';
import { questions } from '../editor/declaration-questions';
import { keepAsked, questionsFor, type Holds } from './questions-for';

const asked = (answers: Declaration, holds?: Holds) =>
  questionsFor(answers, holds).map(({ field }) => field);

describe('questions of the declaration', () => {
  it('asks the type and the nation first, and nothing else', () =>
    expect(asked({})).toEqual(['messageType', 'nation']));

  it('asks each in the order of the form', () => {
    const order = questions.map(({ field }) => field);
    const all = asked({
      ...{ messageType: 'appeal', suspectStatus: 'charged', offenceClass: 'sexual' },
      ...{ victimNamed: true, namesUnder18: true, courtOrder: 'x', mentionsDeath: true },
    });
    expect(all).toEqual(order.filter((field) => all.includes(field)));
  });

  it.each<[Declaration, (keyof Declaration)[]]>([
    [{ messageType: 'advice' }, ['mentionsCase', 'mentionsVictim', 'namesUnder18']],
    [{ messageType: 'event' }, ['venuePublic']],
    [{ messageType: 'correction' }, ['corrects', 'proceedingsActive']],
    [{ messageType: 'update' }, ['proceedingsActive', 'suspectStatus', 'offenceClass']],
    [{ messageType: 'advice', mentionsCase: true }, ['proceedingsActive', 'suspectStatus']],
    [{ messageType: 'update', suspectStatus: 'charged' }, ['courtStage', 'victimNamed']],
    [{ messageType: 'appeal', suspectStatus: 'wanted' }, ['policingPurpose', 'removeOn']],
    [{ messageType: 'update', offenceClass: 'fgm' }, ['victimNamed']],
    [{ messageType: 'update', offenceClass: 'fgm', victimNamed: true }, ['victimAge']],
    [{ messageType: 'survey', namesUnder18: true }, ['parentalConsent']],
    [{ messageType: 'update', mentionsDeath: true }, ['nextOfKinInformed', 'inquestOpen']],
    [{ messageType: 'update', mentionsVehicle: true }, ['vrmReleaseAuthorised']],
    [{ messageType: 'advice', mentionsPlace: true }, ['venuePublic']],
    [{ messageType: 'update', courtOrder: 'section 45' }, ['courtOrderCleared']],
  ])('%j asks %j', (answers, fields) =>
    expect(asked(answers)).toEqual(expect.arrayContaining(fields)),
  );

  it.each<[Declaration, (keyof Declaration)[]]>([
    [{ messageType: 'advice' }, ['proceedingsActive', 'courtStage', 'venuePublic', 'victimNamed']],
    [{ messageType: 'event' }, ['mentionsPlace', 'suspectStatus', 'corrects']],
    [{ messageType: 'update' }, ['mentionsCase', 'courtStage', 'nextOfKinInformed']],
    [{ messageType: 'update', suspectStatus: 'none' }, ['mentionsSuspect', 'sioApproved']],
    [{ messageType: 'update', victimNamed: false }, ['victimConsent', 'victimAge']],
  ])('%j does not ask %j', (answers, fields) =>
    expect(asked(answers).filter((field) => fields.includes(field))).toEqual([]),
  );

  it('asks about consent and rights once there is a picture', () => {
    expect(asked({ messageType: 'advice' })).not.toContain('individualConsent');
    expect(asked({ messageType: 'advice' }, { images: 1 })).toContain('individualConsent');
  });

  const anything = fc.record<Declaration>(
    {
      messageType: fc.constantFrom('advice', 'event', 'update', 'appeal', 'correction', 'survey'),
      proceedingsActive: fc.constantFrom(true, false, null),
      suspectStatus: fc.constantFrom(...SUSPECT_STATUSES),
      offenceClass: fc.constantFrom(...OFFENCE_CLASSES),
      courtOrder: fc.constantFrom('', 'section 45'),
      courtOrderCleared: fc.boolean(),
      inquestOpen: fc.boolean(),
      victimNamed: fc.boolean(),
      victimAge: fc.nat(90),
      namesUnder18: fc.boolean(),
      nextOfKinInformed: fc.boolean(),
      mentionsCase: fc.boolean(),
      mentionsDeath: fc.boolean(),
    },
    { requiredKeys: [] },
  );

  it('asks whatever is needed to submit, and marks it as required', () =>
    fc.assert(
      fc.property(anything, (answers) => {
        const required = questionsFor(answers).filter((one) => one.required);
        const fields = required.map(({ field }) => field);
        expect(declarationProblems(answers).filter((one) => !fields.includes(one.field))).toEqual(
          [],
        );
      }),
    ));

  it('drops no answer that makes the checks stricter, and leaves nothing that is not asked', () =>
    fc.assert(
      fc.property(anything, (answers) => {
        const { declaration, dropped } = keepAsked(answers);
        const strict = [
          answers.proceedingsActive === true || answers.proceedingsActive === null
            ? 'proceedingsActive'
            : '',
          (answers.suspectStatus ?? 'none') !== 'none' ? 'suspectStatus' : '',
          answers.courtOrder ? 'courtOrder' : '',
          answers.inquestOpen ? 'inquestOpen' : '',
          answers.victimNamed ? 'victimNamed' : '',
          answers.namesUnder18 ? 'namesUnder18' : '',
          answers.nextOfKinInformed === false ? 'nextOfKinInformed' : '',
        ].filter(Boolean);
        expect(dropped.filter((field) => strict.includes(field))).toEqual([]);
        expect(keepAsked(declaration)).toEqual({ declaration, dropped: [] });
        const left = asked(declaration);
        expect(Object.keys(declaration).filter((one) => !left.includes(one as never))).toEqual([]);
      }),
    ));
});
