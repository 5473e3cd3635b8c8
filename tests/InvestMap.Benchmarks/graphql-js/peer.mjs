// graphql-js as the peer of the engine's benchmark: does what it is told on the same documents and says what it cost.
// node peer.mjs <graphql's index.mjs>; one JSON object a line, in and out.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { buildSchema, execute, getIntrospectionQuery, parse, validate, version } = await import(pathToFileURL(process.argv[2]).href);

const work = {};

// Answers go to a variable that outlives the loop, so that no work can be thought away.
let last;

const commands = {
  introspection: () => ({ document: getIntrospectionQuery(), version }),

  // What is measured: the same documents, and for the answer the same schema and data.
  prepare({ sdl, documents, answer }) {
    const schema = buildSchema(sdl);
    const valid = {};
    for (const [name, text] of Object.entries(documents)) {
      const parsed = parse(text);
      valid[name] = validate(schema, parsed).length === 0;
      work[`${name}: parse`] = () => parse(text);
      work[`${name}: validate`] = () => validate(schema, parsed);
      work[`${name}: parse and validate`] = () => validate(schema, parse(text));
    }
    const call = { schema: buildSchema(answer.sdl), document: parse(answer.document), rootValue: answer.root };
    work['answer: execute'] = () => execute(call);
    work['answer: execute and write'] = () => Buffer.from(JSON.stringify(execute(call)));
    return { valid, answer: JSON.stringify(execute(call)) };
  },

  run({ name, milliseconds }) {
    const step = work[name];
    const processor = process.cpuUsage();
    const end = performance.now() + milliseconds;
    let operations = 0;
    do {
      for (let i = 0; i < 10; i++) last = step();
      operations += 10;
    } while (performance.now() < end);
    const { user, system } = process.cpuUsage(processor);
    return { operations, microseconds: user + system };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...rest } = JSON.parse(line);
  console.log(JSON.stringify(commands[command](rest)));
}
process.exit(last === commands ? 1 : 0);
