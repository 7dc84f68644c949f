import { both, html, mail, NEWS, OURS, WORDS, type Sample } from './mail';

const quoted = `> ${OURS}\n> Lock your sheds.`;
const person = (name: string, raw: Buffer, words = WORDS): Sample => ({
  ...{ name, raw, words },
  kind: null,
});
const plain = (name: string, body: string, words?: string) => person(name, mail({ body }), words);

/** How programs in other languages begin a quotation. */
const wrote: readonly (readonly [string, string])[] = [
  ['English', `On Tue, 12 May 2026 at 08:00, ${NEWS} wrote:`],
  [
    'English, wrapped',
    `On Tue, 12 May 2026 at 08:00, Thameside Police\n<news@talk.example.org> wrote:`,
  ],
  ['French', `Le mar. 12 mai 2026 à 08:00, ${NEWS} a écrit :`],
  ['German', `Am Di., 12. Mai 2026 um 08:00 Uhr schrieb ${NEWS}:`],
  ['Spanish', `El mar, 12 may 2026 a las 8:00, ${NEWS} escribió:`],
  ['Portuguese', `Em ter., 12 de mai. de 2026 às 08:00, ${NEWS} escreveu:`],
  ['Italian', `Il giorno mar 12 mag 2026 alle ore 08:00 ${NEWS} ha scritto:`],
  ['Polish', `wt., 12 maj 2026 o 08:00 ${NEWS} napisał(a):`],
  ['Dutch', `Op di 12 mei 2026 om 08:00 schreef ${NEWS}:`],
  ['Romanian', `În mar., 12 mai 2026 la 08:00, ${NEWS} a scris:`],
  ['Turkish', `${NEWS}, 12 May 2026 Sal, 08:00 tarihinde şunu yazdı:`],
];

const outlookHead = [
  'From: Thameside Police <news@talk.example.org>',
  'Sent: 12 May 2026 08:00',
  'To: Amira Field <amira.field@example.org>',
  'Subject: Shed break-ins on Tansy Close',
].join('\n');

export const replies: readonly Sample[] = [
  ...wrote.map(([language, line]) =>
    plain(`Gmail in ${language}`, `${WORDS}\n\n${line}\n\n${quoted}`),
  ),
  person(
    'Gmail, plain and HTML',
    both(
      `${WORDS}\n\n${wrote[0]![1]}\n\n${quoted}`,
      `<div dir="ltr">${WORDS}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 12 May 2026 at 08:00, Thameside Police wrote:<br></div><blockquote class="gmail_quote">${OURS}</blockquote></div>`,
    ),
  ),
  person(
    'Gmail, HTML alone',
    html(
      `<div dir="ltr">${WORDS}</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, 12 May 2026 at 08:00, Thameside Police &lt;news@talk.example.org&gt; wrote:<br></div><blockquote class="gmail_quote">${OURS}</blockquote></div>`,
    ),
  ),
  plain(
    'Outlook with a line',
    `${WORDS}\n\n________________________________\n${outlookHead}\n\n${OURS}`,
  ),
  plain('Outlook without a line', `${WORDS}\n\n${outlookHead}\n\n${OURS}`),
  plain('Outlook of old', `${WORDS}\n\n-----Original Message-----\n${outlookHead}\n\n${OURS}`),
  person(
    'Outlook, HTML alone',
    html(
      `<html><body><div class="WordSection1"><p class="MsoNormal">${WORDS}<o:p></o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Thameside Police &lt;news@talk.example.org&gt;<br><b>Sent:</b> 12 May 2026 08:00<br><b>To:</b> Amira Field<br><b>Subject:</b> Shed break-ins</p></div><p class="MsoNormal">${OURS}</p></div></body></html>`,
    ),
  ),
  plain(
    'iPhone',
    `${WORDS}\n\nSent from my iPhone\n\n> On 12 May 2026, at 08:00, ${NEWS} wrote:\n> \n> \uFEFF${OURS}`,
  ),
  plain('iPhone, short', `${WORDS}\n\nSent from my iPhone`),
  plain(
    'Yahoo',
    `${WORDS}\n\n    On Tuesday, 12 May 2026 at 08:00:12 BST, ${NEWS} wrote:  \n \n > ${OURS}`,
  ),
  plain(
    'Yahoo on Android',
    `${WORDS}\n\nSent from Yahoo Mail on Android\n\nOn Tue, 12 May 2026 at 08:00, ${NEWS} wrote:\n> ${OURS}`,
  ),
  plain('Thunderbird', `${WORDS}\n\nOn 12/05/2026 08:00, Thameside Police wrote:\n${quoted}`),
  plain(
    'Samsung',
    `${WORDS}\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: ${NEWS}\nDate: 12/05/2026 08:00 (GMT+00:00)\nTo: amira.field@example.org\nSubject: Shed break-ins\n\n${OURS}`,
  ),
  plain(
    'answered below the quotation',
    `On 12/05/2026 08:00, Thameside Police wrote:\n${quoted}\n\n${WORDS}`,
  ),
  plain(
    'with a signature',
    `${WORDS}\n\n-- \nAmira Field\n020 7946 0123\n\n${wrote[0]![1]}\n\n${quoted}`,
  ),
  plain('a person without any quotation', WORDS),
  plain(
    'a person of two paragraphs',
    `${WORDS}\n\nIt was the same van.`,
    `${WORDS}\n\nIt was the same van.`,
  ),
  person(
    'format=flowed',
    mail({
      type: 'text/plain; charset=utf-8; format=flowed; delsp=no',
      body: 'They were back last \nnight about two.\n\nOn 12/05/2026 08:00, Thameside Police wrote:\n> A man with a knife',
    }),
  ),
];
