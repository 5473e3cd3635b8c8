// graphql-transport-ws with the client graphql-ws, and by hand for what a good client never does: node websocket.mjs <url of the server>
// The server: InitTime, KeepAlive and SendTime 2 s, OperationsPerConnection 3, StreamsPerAddress 8, BodyBytes 64 KiB.
import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { assert, check, query, runChecks, until, within } from './checks.mjs';

const http = `${process.argv[2]}/graphql`;
const url = http.replace(/^http/, 'ws');

const open = () => query(http, '{ open given }');
const allClosed = () => until(open, (data) => data.open === 0);

async function connect({ protocol = 'graphql-transport-ws', address = url } = {}) {
  const socket = new WebSocket(address, protocol);
  const messages = [];
  const waiting = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(data));
    waiting.shift()?.();
  });
  await once(socket, 'open');
  const closed = new Promise((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  const next = async () => {
    while (messages.length === 0) {
      await within(10_000, new Promise((resolve) => waiting.push(resolve)), 'next message');
    }
    return messages.shift();
  };
  const send = (message) => socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  return { socket, closed, next, send };
}

async function acknowledged() {
  const connection = await connect();
  connection.send({ type: 'connection_init' });
  assert.deepEqual(await connection.next(), { type: 'connection_ack' });
  return connection;
}

const subscribe = (id, document) => ({ id, type: 'subscribe', payload: { query: document } });

async function closes(code, ...messages) {
  const connection = await acknowledged();
  for (const message of messages) connection.send(message);
  const { code: given } = await within(10_000, connection.closed, 'close');
  assert.equal(given, code);
}

const collect = (client, payload) =>
  new Promise((resolve, reject) => {
    const values = [];
    client.subscribe(payload, { next: (value) => values.push(value), error: reject, complete: () => resolve(values) });
  });

for (const address of [url, `${process.argv[2].replace(/^http/, 'ws')}/ws`]) {
  check(`the client graphql-ws queries, mutates and subscribes at ${new URL(address).pathname}`, async () => {
    const client = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0 });
    assert.deepEqual(await collect(client, { query: 'query($n: String) { hello(name: $n) }', variables: { n: 'Thọ Xuân' } }), [{ data: { hello: 'Xin chào Thọ Xuân' } }]);
    assert.deepEqual(await collect(client, { query: 'mutation { touch }' }), [{ data: { touch: 1 } }]);
    const counts = await collect(client, { query: 'subscription { count(to: 500) }' });
    assert.deepEqual(counts.map((value) => value.data.count), Array.from({ length: 500 }, (_, i) => i + 1));
    await client.dispose();
  });
}

check('operations share a connection, and leaving one stops its source', async () => {
  const client = createClient({ url, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0 });
  const first = client.iterate({ query: 'subscription { ticks(milliseconds: 5) }' });
  const second = client.iterate({ query: 'subscription { ticks(milliseconds: 7) }' });
  assert.equal((await first.next()).value.data.ticks, 1);
  assert.equal((await second.next()).value.data.ticks, 1);
  assert.equal((await open()).open, 2);
  await first.return();
  await until(open, (data) => data.open === 1);
  assert.equal(typeof (await second.next()).value.data.ticks, 'number');
  await second.return();
  await allClosed();
  await client.dispose();
});

check('a document that is refused is an error of its operation alone', async () => {
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  for (const document of ['{ nothing }', '{', 'subscription { refused }', 'subscription { a: count(to: 1) b: count(to: 1) }']) {
    await assert.rejects(collect(client, { query: document }), (errors) => Array.isArray(errors) && errors[0].extensions.code.startsWith('GQL'));
  }
  await assert.rejects(collect(client, { query: '', extensions: {}, documentId: 'nothing' }), (errors) => Array.isArray(errors));
  assert.equal((await collect(client, { query: '{ hello }' })).length, 1);
  await client.dispose();
});

check('an event source that breaks ends its operation and leaks nothing', async () => {
  const connection = await acknowledged();
  connection.send(subscribe('1', 'subscription { breaks }'));
  assert.deepEqual(await connection.next(), { id: '1', type: 'next', payload: { data: { breaks: 1 } } });
  const end = await connection.next();
  assert.equal(end.type, 'error');
  assert.equal(end.payload[0].message, 'Unexpected Execution Error');
  connection.socket.close();
});

check('an id is free again when its operation is complete', async () => {
  const connection = await acknowledged();
  for (let i = 0; i < 20; i++) {
    connection.send(subscribe('same', '{ hello }'));
    assert.equal((await connection.next()).type, 'next');
    assert.deepEqual(await connection.next(), { id: 'same', type: 'complete' });
  }
  connection.send(subscribe('same', 'subscription { ticks(milliseconds: 1) }'));
  await connection.next();
  connection.send({ id: 'same', type: 'complete' });
  connection.send(subscribe('same', '{ open }'));
  while ((await connection.next()).type !== 'complete');
  connection.socket.close(1000);
  assert.equal((await connection.closed).code, 1000);
});

check('4408: no connection_init in time', async () => {
  const connection = await connect();
  assert.equal((await connection.closed).code, 4408);
});

check('4401: subscribe before the connection is acknowledged', async () => {
  const connection = await connect();
  connection.send(subscribe('1', '{ hello }'));
  assert.equal((await connection.closed).code, 4401);
});

check('4429: connection_init twice', () => closes(4429, { type: 'connection_init' }));
check('4409: an id that is in use', () => closes(4409, subscribe('1', 'subscription { silence }'), subscribe('1', '{ hello }')));
for (const [what, message] of [
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no type', {}],
  ['an unknown type', { type: 'start' }],
  ['binary', Buffer.from('{"type":"ping"}')],
  ['no id', { type: 'subscribe', payload: { query: '{ hello }' } }],
  ['an empty id', subscribe('', '{ hello }')],
  ['an id that is a number', { id: 1, type: 'subscribe', payload: { query: '{ hello }' } }],
  ['no payload', { id: '1', type: 'subscribe' }],
  ['no query', { id: '1', type: 'subscribe', payload: {} }],
  ['variables that are a list', { id: '1', type: 'subscribe', payload: { query: '{ hello }', variables: [] } }],
  ['nesting without end', `{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":{"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}}}`],
]) {
  check(`4400: a message with ${what}`, () => closes(4400, message));
}
check('4406: another protocol', async () => {
  const socket = new WebSocket(url, 'graphql-ws');
  const outcome = await new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('error', () => {});
  });
  assert.ok(outcome === 4406 || outcome === 1006, String(outcome)); // this client refuses a server without its protocol by itself
  const none = await connect({ protocol: [] });
  assert.equal((await none.closed).code, 4406);
});
check('1009: a message that is too large', () => closes(1009, subscribe('1', `{ hello } #${'x'.repeat(70_000)}`)));

check('ping is answered with pong, before and after the acknowledgement', async () => {
  const connection = await connect();
  connection.send({ type: 'ping', payload: { at: 1 } });
  assert.deepEqual(await connection.next(), { type: 'pong' });
  connection.send({ type: 'connection_init', payload: { any: 'thing' } });
  assert.deepEqual(await connection.next(), { type: 'connection_ack' });
  connection.send({ type: 'ping' });
  assert.deepEqual(await connection.next(), { type: 'pong' });
  connection.send({ type: 'pong' });
  connection.socket.close(1000);
  assert.equal((await connection.closed).code, 1000);
});

check('a silent connection is kept alive', async () => {
  const connection = await acknowledged();
  await within(10_000, once(connection.socket, 'ping'), 'ping');
  await within(10_000, once(connection.socket, 'ping'), 'second ping');
  connection.socket.close();
});

check('SUB100: one operation more than a connection may have', async () => {
  const connection = await acknowledged();
  for (const id of ['1', '2', '3', '4']) connection.send(subscribe(id, 'subscription { silence }'));
  const { id, type, payload } = await connection.next();
  assert.deepEqual([id, type, payload[0].extensions.code], ['4', 'error', 'SUB100']);
  connection.send({ id: '1', type: 'complete' });
  connection.send(subscribe('5', '{ hello }'));
  assert.equal((await connection.next()).id, '5');
  connection.socket.close();
  await allClosed();
});

check('HTTP429: one connection more than an address may have', async () => {
  const all = [];
  try {
    for (let i = 0; i < 8; i++) all.push(await acknowledged());
    const ninth = new WebSocket(url, 'graphql-transport-ws');
    const [problem] = await once(ninth, 'error');
    assert.match(problem.message, /429/);
  } finally {
    for (const { socket } of all) socket.terminate();
  }
  await until(async () => {
    const connection = await acknowledged().catch(() => null);
    connection?.socket.terminate();
    return connection !== null;
  }, Boolean);
});

check('a client that never reads is cut, and its source is not asked for more', async () => {
  const before = (await open()).given;
  const connection = await acknowledged();
  connection.send(subscribe('1', 'subscription { flood }'));
  connection.send(subscribe('2', 'subscription { flood }'));
  await connection.next();
  connection.socket.pause();
  await allClosed();
  const given = (await open()).given - before;
  assert.ok(given < 200, `${given} events of 256 KiB were made for nobody`);
  connection.socket.terminate();
});

check('a connection that is cut leaves nothing open', async () => {
  const connection = await acknowledged();
  connection.send(subscribe('1', 'subscription { ticks(milliseconds: 1) }'));
  await connection.next();
  connection.socket.terminate();
  await allClosed();
});

await runChecks();
