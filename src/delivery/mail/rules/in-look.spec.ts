import { inLook } from './in-look';

const mail = {
  subject: 'Bikes',
  html: '<style>@media x { p { font-size: 14px; } }</style><p class="a" style="font-size: 16px; color: #000">font-size: 16px &lt;b style="font-size: 16px"&gt;</p>',
  text: 'Bikes',
};

describe('a mail in another look', () => {
  it('is the same as usual', () => {
    expect(inLook(mail, 'usual')).toEqual(mail);
  });

  it('has letters half as large again, and the same words', () => {
    expect(inLook(mail, 'large print')).toEqual({
      ...mail,
      html: '<style>@media x { p { font-size: 21px; } }</style><p class="a" style="font-size: 24px; color: #000">font-size: 16px &lt;b style="font-size: 16px"&gt;</p>',
    });
  });

  it('is its text alone', () => {
    expect(inLook(mail, 'text only')).toEqual({ ...mail, html: undefined });
  });
});
