import { mail, relayTo, rude, server } from '../../../test/support/relays';

describe('the relays of a force', () => {
  it('keeps connections for urgent mail, though all others are busy', async () => {
    const port = await rude((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', (data) => {
        const text = data.toString();
        if (/^EHLO/.test(text)) socket.write('250-here\r\n250 PIPELINING\r\n');
        else if (/RCPT TO:<urgent/.test(text)) socket.write('250 ok\r\n250 ok\r\n550 seen\r\n');
      });
    });
    const relay = relayTo(port, 1, '', { SMTP_URGENT_CONNECTIONS: 1 });
    void relay.send(mail);
    const urgent = { ...mail, to: 'urgent@example.org', ahead: true };
    expect(await relay.send(urgent)).toMatchObject({ state: 'failed', smtpCode: 550 });
  });

  it('goes to the next relay while the first is away, and leaves that alone', async () => {
    const { seen, port } = await server();
    let tried = 0;
    const away = await rude((socket) => {
      tried += 1;
      socket.end('421 4.3.2 Not now\r\n');
    });
    const relay = relayTo(away, 1, '', { RELAYS: [`smtp://127.0.0.1:${port}`] });
    for (let sent = 0; sent < 2_100; sent++)
      expect(await relay.send(mail)).toMatchObject({ state: 'accepted' });
    expect(seen.connections).toBe(3);
    expect(tried).toBe(3);
  });

  it('says so when every relay is away, without asking them for each mail', async () => {
    let tried = 0;
    const away = await rude((socket) => {
      tried += 1;
      socket.end('421 4.3.2 Not now\r\n');
    });
    const relay = relayTo(away, 1, '', { RELAYS: ['smtp://127.0.0.1:1'] });
    for (let sent = 0; sent < 50; sent++)
      expect(await relay.send(mail)).toMatchObject({ state: 'retry', away: true });
    expect(tried).toBe(3);
  });

  it('keeps to its rate', async () => {
    const { port } = await server();
    const relay = relayTo(port, 2, '', { SMTP_RATE: 20 });
    const began = Date.now();
    await Promise.all(Array.from({ length: 30 }, () => relay.send(mail)));
    expect(Date.now() - began).toBeGreaterThanOrEqual(450);
  });

  it('an address that is not ASCII: failed with a reason where the relay takes none, else sent', async () => {
    const to = 'josé@example.org';
    const { seen, port } = await server({ hideSMTPUTF8: true });
    expect(await relayTo(port).send({ ...mail, to })).toEqual({
      state: 'failed',
      enhancedCode: '5.6.7',
    });
    expect(seen.bodies).toEqual([]);
    const able = await server();
    expect(await relayTo(able.port).send({ ...mail, to })).toMatchObject({ state: 'accepted' });
  });

  it('required TLS: nothing goes out in the clear, nor to a certificate that nobody vouches for', async () => {
    const plain = await server({ hideSTARTTLS: true });
    const unknown = await server();
    for (const { port, seen } of [plain, unknown]) {
      const SMTP_URL = `smtp://127.0.0.1:${port}?tls=required`;
      const relay = relayTo(port, 1, '', { SMTP_URL });
      expect(await relay.send(mail)).toEqual({ state: 'retry', away: true });
      expect(seen.bodies).toEqual([]);
    }
  });
});
