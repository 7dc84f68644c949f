import { once } from 'node:events';
import type { Socket } from 'node:net';
import { RelayConnection } from './relay-connection';
import {
  addressOf,
  mail,
  refusal,
  relayTo,
  rude,
  server,
  type Cut,
} from '../../../test/support/relays';

describe('the relay', () => {
  it('hands a mail over whole, dots and all, and says accepted', async () => {
    const { seen, port } = await server();
    const outcome = await relayTo(port).send(mail);
    expect(outcome).toMatchObject({ state: 'accepted', smtpCode: 250 });
    expect(seen.bodies).toEqual([mail.raw.toString()]);
  });

  it.each([
    [451, '4.7.1 Later', 'retry'],
    [550, '5.1.1 Unknown', 'failed'],
  ])('a recipient refused with %i: %s', async (code, words, state) => {
    const { seen, port } = await server({
      onRcptTo: ({ address }, _session, done) =>
        address === mail.to ? done(refusal(code, words)) : done(),
    });
    const relay = relayTo(port, 1);
    const enhancedCode = words.split(' ')[0];
    expect(await relay.send(mail)).toMatchObject({ state, smtpCode: code, enhancedCode });
    expect(await relay.send({ ...mail, to: 'other@example.org' })).toMatchObject({
      state: 'accepted',
    });
    expect(seen.connections).toBe(1);
  });

  it.each([
    [451, 'retry'],
    [554, 'failed'],
  ])('the whole mail refused with %i: %s', async (code, state) => {
    const { port } = await server({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(refusal(code, 'No')));
      },
    });
    expect(await relayTo(port).send(mail)).toMatchObject({ state, smtpCode: code });
  });

  it('nobody there: retry', async () => {
    expect(await relayTo(1).send(mail)).toEqual({ state: 'retry', away: true });
  });

  it('greeted with a refusal: retry, for that is not the mail’s fault', async () => {
    const port = await rude((socket) => socket.end('554 5.7.1 Go away\r\n'));
    expect(await relayTo(port).send(mail)).toMatchObject({ state: 'retry', smtpCode: 554 });
  });

  it('cut off before the body: retry', async () => {
    const { port, smtp } = await server({
      onRcptTo: () => smtp.connections.forEach((one) => (one as Cut)._socket.destroy()),
    });
    expect(await relayTo(port).send(mail)).toEqual({ state: 'retry' });
  });

  it('cut off half-way through the body: retry, for no server takes half a mail', async () => {
    const port = await rude((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', (data) => {
        const text = data.toString();
        if (/^(EHLO|MAIL|RCPT)/.test(text)) socket.write('250 ok\r\n');
        else if (text.startsWith('DATA')) socket.write('354 go\r\n', () => socket.pause());
        if (text.startsWith('DATA')) setImmediate(() => socket.destroy());
      });
    });
    const large = { ...mail, raw: Buffer.alloc(30_000_000, 'x\r\n') };
    expect(await relayTo(port).send(large)).toEqual({ state: 'retry' });
  });

  it('cut off after the body: unknown', async () => {
    const { seen, port, smtp } = await server({
      onData: (stream) => {
        stream.resume().on('end', () => {
          seen.bodies.push('whole');
          smtp.connections.forEach((one) => (one as Cut)._socket.destroy());
        });
      },
    });
    expect(await relayTo(port).send(mail)).toEqual({ state: 'unknown' });
    expect(seen.bodies).toEqual(['whole']);
  });

  it('silent after the body: unknown', async () => {
    const { port } = await server({ onData: (stream) => void stream.resume() });
    const connection = new RelayConnection(addressOf(port), 'talk.example.org', 1_500);
    expect(await connection.open()).toBeNull();
    expect(await connection.send(mail)).toEqual({ state: 'unknown' });
    expect(connection.usable).toBe(false);
  });

  it('never greeted: retry', async () => {
    const connection = new RelayConnection(
      addressOf(await rude(() => undefined)),
      'talk.example.org',
      200,
    );
    expect(await connection.open()).toEqual({ state: 'retry', away: true });
  });

  it('signs in, and a wrong password fails no mail', async () => {
    const { port } = await server({
      authOptional: false,
      hideSTARTTLS: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'p@ss' ? done(null, { user: username }) : done(refusal(535, '5.7.8 No')),
    });
    expect(await relayTo(port, 1, 'wardline:p%40ss@').send(mail)).toMatchObject({
      state: 'accepted',
    });
    expect(await relayTo(port, 1, 'wardline:wrong@').send(mail)).toMatchObject({
      state: 'retry',
      smtpCode: 535,
    });
  });

  it('uses at most its connections, and each again', async () => {
    const { seen, port, smtp } = await server({
      onMailFrom: (_address, _session, done) => {
        seen.most = Math.max(seen.most, smtp.connections.size);
        done();
      },
    });
    const relay = relayTo(port, 3);
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => relay.send(mail)));
    expect(outcomes.filter(({ state }) => state === 'accepted')).toHaveLength(60);
    expect(seen).toMatchObject({ connections: 3, most: 3 });
  });

  it('lets a mail that somebody waits for go ahead', async () => {
    const order: string[] = [];
    const { port } = await server({
      onRcptTo: ({ address }, _session, done) => {
        order.push(address);
        done();
      },
    });
    const relay = relayTo(port, 1);
    const to = (name: string, ahead = false) =>
      relay.send({ ...mail, to: `${name}@example.org`, ahead });
    await Promise.all([
      to('first'),
      to('bulk1'),
      to('bulk2'),
      to('letter1', true),
      to('letter2', true),
    ]);
    expect(order.map((address) => address.split('@')[0])).toEqual([
      'letter1',
      'letter2',
      'first',
      'bulk1',
      'bulk2',
    ]);
  });

  it('opens a new connection when the relay closed an idle one', async () => {
    const { seen, port, smtp } = await server();
    const relay = relayTo(port, 1);
    await relay.send(mail);
    const [connection] = smtp.connections;
    const socket = (connection as Cut)._socket;
    const closed = once(socket as unknown as Socket, 'close');
    socket.destroy();
    await closed;
    expect(await relay.send(mail)).toMatchObject({ state: 'accepted' });
    expect(seen.connections).toBe(2);
  });
});
