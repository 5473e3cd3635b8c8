// The server audits of graphql-http against a running server: node audits.mjs <url of GraphQL>
import { auditServer } from 'graphql-http';

const expected = 61;
const results = await auditServer({ url: process.argv[2], fetchFn: fetch });
const ok = results.filter((result) => result.status === 'ok');
for (const result of results) {
  if (result.status !== 'ok') console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${ok.length} of ${results.length} audits ok`);
process.exit(results.length === expected && ok.length === expected ? 0 : 1);
