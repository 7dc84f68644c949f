import { quotes, type Case } from '../../testing/quotes';
import { channel } from './channel';

describe('SAFE-CHANNEL', () => {
  const found: [Case, string][] = [
    [
      ['Reply to this email if you see a crime in progress.'],
      'Reply to this email if you see a crime',
    ],
    [['If someone is breaking in, message us on Facebook.'], 'someone is breaking in, message'],
    [['In an emergency use our online form.'], 'emergency use'],
    [["Don't call 999, just text the team."], "Don't call 999"],
    [['Simply reply to report a crime.'], 'reply to report a crime'],
    [['Robbers in the shop right now? Use the chat window.'], 'chat window'],
    [['When a theft is under way, upload a film of it to our portal.'], 'upload'],
    [['If you are being followed, call 101.'], 'being followed, call 101'],
    [['Somebody trying your back door? Drop us a message on Facebook.'], 'Drop us a message'],
    [['If a fight kicks off outside the club, post it in the watch group.'], 'post it'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(channel, example).join(' / ').toLowerCase()).toContain(quote.toLowerCase()),
  );

  const clean: Case[] = [
    ['Do not reply to report a crime in progress: call 999.'],
    ['In an emergency call 999. Otherwise call 101 or use our online form.'],
    ['We ask people not to post anything about why the fire happened.'],
    ['Reply to tell us your priorities for the summer.'],
    ['This mailbox is not monitored for emergencies.'],
    ['If it is not an emergency, call 101 or report online.'],
    ['Email us with footage of the burglary on 3 May.'],
    ['Do not call 999 for noise complaints unless someone is in danger.'],
    ['Parcels stolen last week? Fill in our web form.'],
    ['If a fight kicks off, call 999. For anything else message us.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(channel, example)).toEqual([]));
});
