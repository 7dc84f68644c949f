import { kindWords } from '../images/kinds';
import { isDecorative, type MessageImage } from '../images/message-image';
import { shownLanguage } from '../languages/variant';
import type { FoundAt } from '../messages/rules/facts';
import type { Revision } from '../messages/revision.entity';
import { toldTemplate } from '../templates/fill';
import { templateOf } from '../templates/templates';
import { marked } from './marked';

type Holds = Pick<Revision, 'variants'>;

/** Each language with its findings, to stand beside the original. */
export const versionsShown = ({ variants }: Holds, findings: readonly FoundAt[]) =>
  variants.map(({ language, subject, body }) => ({
    ...shownLanguage(language),
    subject: marked(subject, `${language}:subject`, findings),
    body: marked(body, `${language}:body`, findings),
  }));

/** What a message holds besides its words, as its page lays it out. */
export function contentShown(
  {
    variants,
    images,
    template,
    smsText,
  }: Holds & Pick<Revision, 'images' | 'template' | 'smsText'>,
  findings: readonly FoundAt[],
) {
  return {
    versions: versionsShown({ variants }, findings),
    pictures: images.map((image, index) => ({
      ...{ id: image.id, small: image.small, alt: image.alt, decorative: isDecorative(image) },
      words: marked(image.alt, `alt:${index}`, findings),
      answers: answers(image),
    })),
    smsText: smsText && marked(smsText, 'sms', findings),
    began: template && toldTemplate(template, templateOf(template.code)),
  };
}

function answers(image: MessageImage): { question: string; answer: string }[] {
  const said = (answer?: boolean) => (answer === undefined ? '' : answer ? 'Yes' : 'No');
  const all = [
    ['Kind', kindWords(image.type)],
    ['Owner and licence', image.licence ?? ''],
    ['Everybody shown agreed', said(image.consent)],
    ['Faces blurred', said(image.facesBlurred)],
    ['Approved by the senior investigating officer', said(image.sioApproved)],
    ['Recorded as a last resort', said(image.lastResortRecorded)],
    ['Removed', image.removeOn ?? ''],
  ] as const;
  return all.filter(([, answer]) => answer).map(([question, answer]) => ({ question, answer }));
}
