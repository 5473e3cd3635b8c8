// An OpenID provider for development, on this machine only: node provider.mjs
// IDENTITY_PORT (5081), INVESTMAP_DATA (where the keys are kept), IDENTITY_TOKEN_SECONDS (3600).
import { createServer } from 'node:http';
import { join } from 'node:path';
import Provider, { errors } from 'oidc-provider';
import { configuration } from './configuration.mjs';
import { keysIn } from './keys.mjs';
import { signInPage } from './page.mjs';
import { personOf, persons } from './persons.mjs';

const { IDENTITY_PORT = '5081', INVESTMAP_DATA = '.data', IDENTITY_TOKEN_SECONDS = '3600', ASPNETCORE_ENVIRONMENT } = process.env;

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (ASPNETCORE_ENVIRONMENT === 'Production') {
  refuse('The development identity provider lets everybody in as anybody, so production has none: name a real one in the section AzureAd.');
}

const port = Number(IDENTITY_PORT);
const seconds = Number(IDENTITY_TOKEN_SECONDS);
if (!Number.isInteger(port) || port < 1 || port > 65535) refuse(`IDENTITY_PORT=${IDENTITY_PORT} is not a port: give a number from 1 to 65535.`);
if (!Number.isInteger(seconds) || seconds < 1) refuse(`IDENTITY_TOKEN_SECONDS=${IDENTITY_TOKEN_SECONDS} is not a number of seconds.`);

const issuer = `http://localhost:${port}`;
let keys;
try {
  keys = keysIn(join(INVESTMAP_DATA, 'identity'));
} catch (problem) {
  refuse(problem.message);
}
const provider = new Provider(issuer, configuration(keys, seconds));
const answer = provider.callback();
const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);

async function bodyOf(request) {
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > 4096) throw new errors.InvalidRequest('The form is too large.');
  }
  return new URLSearchParams(text);
}

/** `/as/{uid}`: GET shows the persons, POST is one of them. A known `login_hint` has chosen already. */
async function interact(request, response) {
  const { uid, prompt, params } = await provider.interactionDetails(request, response);
  if (prompt.name !== 'login') throw new errors.InvalidRequest(`This provider only signs in; it cannot ask for ${prompt.name}.`);
  const chosen = request.method === 'POST' ? (await bodyOf(request)).get('person') : params.login_hint;
  if (personOf(chosen)) {
    await provider.interactionFinished(request, response, { login: { accountId: chosen } });
    return;
  }
  const wrong = request.method === 'POST';
  response.writeHead(wrong ? 400 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(signInPage(uid));
}

async function serve(request, response) {
  // A page of elsewhere whose name was made to point here is not of this machine.
  if (!hosts.has(request.headers.host)) {
    response.writeHead(421, { 'content-type': 'text/plain' }).end(`This is ${issuer}.\n`);
    return;
  }
  if (!request.url.startsWith('/as/')) {
    answer(request, response);
    return;
  }
  try {
    await interact(request, response);
  } catch (problem) {
    const status = problem.statusCode ?? 500;
    if (status === 500) console.error(problem);
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${problem.error_description ?? 'Something went wrong.'} Begin again at the program that sent you here.\n`);
  }
}

/** Both families of the loopback address, where the machine has them: names lead to either. */
function listen(host) {
  return new Promise((resolve, reject) => {
    const server = createServer(serve);
    server.on('error', (problem) => (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(problem.code) ? resolve() : reject(problem)));
    server.listen(port, host, resolve);
  });
}

try {
  await Promise.all([listen('127.0.0.1'), listen('::1')]);
} catch (problem) {
  refuse(problem.code === 'EADDRINUSE' ? `Port ${port} is in use by another program: end that program, or choose another port with IDENTITY_PORT.` : problem.message);
}
console.log(`ready ${issuer} ${persons.map((person) => person.key).join(', ')}`);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
