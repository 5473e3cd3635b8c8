// Sign-in over WebSockets with the client graphql-ws: node signin.mjs <url of the server> <token that ends soon> <token of somebody else> <token of another API>
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { assert, check, runChecks } from './checks.mjs';

const [, , server, short, long, foreign] = process.argv;
const url = `${server.replace(/^http/, 'ws')}/graphql`;
const bearer = (token) => ({ Authorization: `Bearer ${token}` });

check('a subscription goes on with the next token when its own has ended', async () => {
  const tokens = [short, long];
  const closes = [];
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 3,
    connectionParams: () => bearer(tokens.shift()),
    on: { closed: ({ code, reason }) => closes.push(`${code} ${reason}`) },
  });
  const names = [];
  for await (const { data } of client.iterate({ query: 'subscription { meEach(milliseconds: 50) }' })) {
    if (names.at(-1) !== data.meEach) names.push(data.meEach);
    if (names.length === 2) break;
  }
  assert.deepEqual(names, ['Lê Thị Hoa Editor', 'Lê Thị Hoa Reviewer']);
  assert.deepEqual(closes, ['4403 Forbidden: the token has ended; connect again with a new one']);
  await client.dispose();
});

check('a token that does not hold is told by its code and reason', async () => {
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: bearer(foreign) });
  await assert.rejects(client.iterate({ query: '{ me }' }).next(), (closed) => closed.code === 4403 && /does not hold/.test(closed.reason));
});

await runChecks();
