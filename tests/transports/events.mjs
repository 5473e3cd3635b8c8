// Server-sent events with the client graphql-sse, and by hand: node events.mjs <url of the server>
// The server: KeepAlive and SendTime 2 s, StreamsPerAddress 8.
import net from 'node:net';
import { createClient } from 'graphql-sse';
import { assert, check, query, runChecks, until } from './checks.mjs';

const server = process.argv[2];
const http = `${server}/graphql`;
const open = () => query(http, '{ open given }');
const allClosed = () => until(open, (data) => data.open === 0);

const collect = (client, payload) =>
  new Promise((resolve, reject) => {
    const values = [];
    client.subscribe(payload, { next: (value) => values.push(value), error: reject, complete: () => resolve(values) });
  });

const post = (document, accept, options = {}) =>
  fetch(http, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify({ query: document }), ...options });

for (const address of [http, `${server}/http`]) {
  check(`the client graphql-sse queries, mutates and subscribes at ${new URL(address).pathname}`, async () => {
    const client = createClient({ url: address, retryAttempts: 0 });
    assert.deepEqual(await collect(client, { query: 'query($n: String) { hello(name: $n) }', variables: { n: 'Nghi Sơn' } }), [{ data: { hello: 'Xin chào Nghi Sơn' } }]);
    assert.deepEqual(await collect(client, { query: 'mutation { touch }' }), [{ data: { touch: 1 } }]);
    const counts = await collect(client, { query: 'subscription { count(to: 500) }' });
    assert.deepEqual(counts.map((value) => value.data.count), Array.from({ length: 500 }, (_, i) => i + 1));
    client.dispose();
  });
}

check('a document that is refused is one event with its errors', async () => {
  const client = createClient({ url: http, retryAttempts: 0 });
  for (const document of ['{ nothing }', '{', 'subscription { refused }']) {
    const [value, ...more] = await collect(client, { query: document });
    assert.match(value.errors[0].extensions.code, /^GQL/);
    assert.equal(more.length, 0);
  }
  client.dispose();
});

check('leaving stops the source', async () => {
  const client = createClient({ url: http, retryAttempts: 0 });
  const events = client.iterate({ query: 'subscription { ticks(milliseconds: 5) }' });
  assert.equal((await events.next()).value.data.ticks, 1);
  assert.equal((await open()).open, 1);
  await events.return();
  await allClosed();
  client.dispose();
});

check('over GET, with the bytes that the protocol names', async () => {
  const response = await fetch(`${http}?query=${encodeURIComponent('subscription { count(to: 2) }')}`, { headers: { accept: 'text/event-stream' } });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/event-stream/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(
    await response.text(),
    ':\n\nevent: next\ndata: {"data":{"count":1}}\n\nevent: next\ndata: {"data":{"count":2}}\n\nevent: complete\ndata:\n\n',
  );
  const mutation = await fetch(`${http}?query=mutation{touch}`, { headers: { accept: 'text/event-stream' } });
  assert.match(await mutation.text(), /GQL203/);
});

check('a client that names JSON too gets JSON, and events for a subscription', async () => {
  const accept = 'application/graphql-response+json, application/json, text/event-stream';
  assert.match((await post('{ hello }', accept)).headers.get('content-type'), /^application\/graphql-response\+json/);
  const stream = await post('subscription { count(to: 1) }', accept);
  assert.match(stream.headers.get('content-type'), /^text\/event-stream/);
  assert.match(await stream.text(), /"count":1/);
  const json = await (await post('subscription { count(to: 1) }', 'application/json')).json();
  assert.equal(json.errors[0].extensions.code, 'GQL203');
});

check('a request that is none is refused with a status', async () => {
  const response = await fetch(http, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream' }, body: '{' });
  assert.equal(response.status, 400);
  assert.equal((await response.json()).errors[0].extensions.code, 'HTTP400');
});

check('a silent stream is kept alive with comments', async () => {
  const leaving = new AbortController();
  const response = await post('subscription { silence }', 'text/event-stream', { signal: leaving.signal });
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    if (text.length >= 9) break;
  }
  assert.equal(text, ':\n\n:\n\n:\n\n');
  leaving.abort();
  await allClosed();
});

check('a source that breaks ends the stream without complete and leaks nothing', async () => {
  let text = '';
  try {
    const response = await post('subscription { breaks }', 'text/event-stream');
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) text += part;
  } catch {
    // the line was cut
  }
  assert.match(text, /"breaks":1/);
  assert.doesNotMatch(text, /secret|complete/);
});

check('HTTP429: one stream more than an address may have', async () => {
  const leaving = new AbortController();
  const eight = await Promise.all(Array.from({ length: 8 }, () => post('subscription { silence }', 'text/event-stream', { signal: leaving.signal })));
  assert.ok(eight.every((response) => response.status === 200));
  const ninth = await post('subscription { silence }', 'text/event-stream');
  assert.equal(ninth.status, 429);
  assert.ok(Number(ninth.headers.get('retry-after')) > 0);
  assert.equal((await ninth.json()).errors[0].extensions.code, 'HTTP429');
  leaving.abort();
  await allClosed();
});

check('a client that never reads is cut, and its source is not asked for more', async () => {
  const before = (await open()).given;
  const { hostname, port } = new URL(server);
  const socket = net.connect(Number(port), hostname);
  const body = JSON.stringify({ query: 'subscription { flood }' });
  socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  socket.pause();
  await until(open, (data) => data.given > before);
  await allClosed();
  const given = (await open()).given - before;
  assert.ok(given < 200, `${given} events of 256 KiB were made for nobody`);
  socket.destroy();
});

await runChecks();
