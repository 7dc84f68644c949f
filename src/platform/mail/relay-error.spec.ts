import { outcomeOf, reply } from './relay-error';

describe('what a fault at the relay means', () => {
  it.each([
    ['a mailbox that is full for now', '452 4.2.2 Over quota', false, 'retry'],
    ['greylisting', '451 4.7.1 Try later', false, 'retry'],
    ['no such mailbox', '550 5.1.1 Unknown', false, 'failed'],
    ['refused for its content', '554 5.6.0 No', true, 'failed'],
    ['put off after the body', '451 4.3.0 Later', true, 'retry'],
    ['our sign-in is asked for', '530 5.7.0 Authentication required', false, 'retry'],
    ['our password is wrong', '535 5.7.8 No', false, 'retry'],
    ['the relay goes down', '421 4.3.2 Shutting down', false, 'retry'],
  ])('%s', (_name, response, bodyOut, state) => {
    const responseCode = Number(response.slice(0, 3));
    expect(outcomeOf({ response, responseCode }, bodyOut).state).toBe(state);
  });

  it('tells a connection lost before the body from one lost after it', () => {
    expect(outcomeOf({ code: 'ECONNECTION' }, false)).toEqual({ state: 'retry' });
    expect(outcomeOf({ code: 'ETIMEDOUT' }, true)).toEqual({ state: 'unknown' });
  });

  it('reads codes and words', () => {
    expect(reply('250 2.0.0 Ok: queued as 4F')).toEqual({
      smtpCode: 250,
      enhancedCode: '2.0.0',
      text: 'Ok: queued as 4F',
    });
    expect(reply('550 Unknown')).toEqual({ smtpCode: 550, text: 'Unknown' });
    expect(reply(undefined)).toEqual({});
  });
});
