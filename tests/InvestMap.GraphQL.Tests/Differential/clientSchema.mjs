// What a client makes of our introspection.
// node clientSchema.mjs <graphql's index.mjs> query                        prints the introspection query
// node clientSchema.mjs <graphql's index.mjs> check <schema file> <answer> prints every fault, one a line
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [graphqlPath, verb, schemaPath, answerPath] = process.argv.slice(2);
const { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } =
  await import(pathToFileURL(graphqlPath).href);

if (verb === 'query') {
  console.log(getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }));
} else {
  const seen = buildClientSchema(JSON.parse(readFileSync(answerPath, 'utf8')).data);
  for (const error of validateSchema(seen)) console.log(error.message);
  const lines = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');
  // Introspection does not tell which directives are applied, and printing leaves them out on both sides.
  const [ours, written] = [lines(seen), lines(buildSchema(readFileSync(schemaPath, 'utf8')))];
  const at = ours.findIndex((line, i) => line !== written[i]);
  if (at >= 0 || ours.length !== written.length) console.log(`line ${at}: introspection says "${ours[at]}", the schema file "${written[at]}"`);
}
