import { withoutCrown } from './assets';

describe('withoutCrown', () => {
  it('takes out the font and the arms of gov.uk and leaves the rest', () => {
    const css =
      '@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}.a{color:red}' +
      '.b{font-family:GDS Transport,arial,sans-serif;margin:0}.c:before{background:url(/assets/images/govuk-crest.svg)}.d{top:0}';
    expect(withoutCrown(css)).toBe(
      '.a{color:red}.b{font-family:"Helvetica Neue",Arial,system-ui,sans-serif;margin:0}.d{top:0}',
    );
  });
});
