// Writes random documents over a schema, valid ones and broken ones, each with graphql-js's verdict, one JSON object a line.
// node verdicts.mjs <graphql's index.mjs> <schema file> <seed> <count>
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [graphqlPath, schemaPath, seedText, countText] = process.argv.slice(2);
const { buildSchema, parse, validate, isCompositeType, isAbstractType, isObjectType, isInputObjectType, isListType, isNonNullType, isEnumType, isRequiredArgument, isRequiredInputField, getNamedType } =
  await import(pathToFileURL(graphqlPath).href);

const schema = buildSchema(readFileSync(schemaPath, 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const composites = types.filter(isCompositeType);
const roots = [['query', schema.getQueryType()], ['mutation', schema.getMutationType()], ['subscription', schema.getSubscriptionType()]].filter(([, type]) => type);

let state = Number(seedText);
const random = (limit) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >> 8) % limit;
};
const pick = (list) => list[random(list.length)];
const oneIn = (limit) => random(limit) === 0;

// Half of the documents are meant to be valid.
let isBroken;
const mistake = (limit) => isBroken && oneIn(limit);

let variables;
let spreads;

function variable(type) {
  const name = pick(['a', 'b', 'c', 'd']);
  variables[name] ??= String(type);
  return `$${name}`;
}

function value(type, depth) {
  if (mistake(30)) return pick(['1', '"x"', '1.5', 'true', 'null', '[1]', '{a: 1}', 'ENUM', '[]', '{}']);
  if (oneIn(10)) return variable(type);
  if (isNonNullType(type)) return value(type.ofType, depth);
  if (isListType(type)) {
    return oneIn(4) ? value(type.ofType, depth + 1) : `[${Array.from({ length: random(3) }, () => value(type.ofType, depth + 1)).join(', ')}]`;
  }
  if (isEnumType(type)) return pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    if (depth > 3) return '{}';
    const fields = Object.values(type.getFields());
    const given = new Map(fields.filter(isRequiredInputField).map((field) => [field.name, field]));
    for (let i = random(3); i > 0; i--) {
      const field = pick(fields);
      given.set(mistake(25) ? 'nope' : field.name, field);
    }
    return `{${[...given].map(([name, field]) => `${name}: ${value(field.type, depth + 1)}`).join(', ')}}`;
  }
  return { Int: () => pick(mistake(3) ? ['99999999999'] : ['1', '-3']), Float: () => pick(['1', '2.5']), Boolean: () => pick(['true', 'false']), ID: () => pick(['1', '"a"']) }[type.name]?.() ?? pick(['"s"', '"a b"']);
}

function argumentsOf(field) {
  const given = field.args.filter((arg) => (isRequiredArgument(arg) ? !mistake(15) : oneIn(4))).map((arg) => `${arg.name}: ${value(arg.type, 0)}`);
  if (mistake(40)) given.push('nope: 1');
  if (given.length && mistake(40)) given.push(given[0]);
  return given.length ? `(${given.join(', ')})` : '';
}

const directives = () =>
  mistake(30) ? pick([' @nope', ' @skip', ' @skip(if: true) @skip(if: false)', ' @deprecated']) : oneIn(20) ? pick([' @skip(if: true)', ` @include(if: ${variable('Boolean!')})`]) : '';

function selections(type, depth) {
  const fields = isAbstractType(type) && !type.getFields ? [] : Object.values(type.getFields());
  return Array.from({ length: 1 + random(4) }, () => {
    const choice = random(12);
    if (choice === 0 && depth < 4) {
      const inner = mistake(3) ? pick(composites) : isAbstractType(type) && schema.getPossibleTypes(type).length ? pick(schema.getPossibleTypes(type)) : type;
      return `...${oneIn(5) ? '' : ` on ${mistake(20) ? pick(types).name : inner.name}`}${directives()} { ${selections(inner, depth + 1)} }`;
    }
    if (choice === 1) {
      // A fragment of its own for each type, so that most spreads are possible; now and then one that is there already.
      const name = spreads.size && mistake(4) ? pick([...spreads.keys()]) : `F${spreads.size}`;
      if (depth > 3 || spreads.size > 6) return '__typename';
      if (!spreads.has(name)) spreads.set(name, type);
      return `...${name}${directives()}`;
    }
    const field = fields.length && choice > 2 ? pick(fields) : null;
    if (!field) return mistake(6) ? 'nope' : '__typename';
    const inner = getNamedType(field.type);
    const wantsSelections = mistake(30) ? !isCompositeType(inner) : isCompositeType(inner);
    const below = wantsSelections ? ` { ${depth > 4 || !isCompositeType(inner) ? '__typename' : selections(inner, depth + 1)} }` : '';
    return `${mistake(6) ? `${pick(['x', 'y', 'id', 'name'])}: ` : oneIn(6) ? `k${random(1e6)}: ` : ''}${field.name}${argumentsOf(field)}${directives()}${below}`;
  }).join(' ');
}

function operation(index) {
  const [kind, type] = oneIn(12) ? pick(roots) : roots[0];
  variables = {};
  const body = selections(type, 0);
  const definitions = Object.entries(variables)
    .filter(() => !mistake(15))
    .map(([name, declared]) => `$${name}: ${mistake(8) ? pick(['Int', 'String!', '[Int]', 'ID', 'Nope', 'Query']) : declared}${mistake(6) ? ` = ${pick(['1', 'null', '"s"', '[]', '{}'])}` : ''}`);
  if (mistake(25)) definitions.push('$unused: Int');
  if (definitions.length && mistake(40)) definitions.push(definitions[0]);
  return `${kind} ${mistake(8) ? '' : `Q${mistake(15) ? 0 : index}`}${definitions.length ? `(${definitions.join(', ')})` : ''} { ${body} }`;
}

for (let n = Number(countText); n > 0; n--) {
  isBroken = oneIn(2);
  spreads = new Map();
  const parts = Array.from({ length: oneIn(8) ? 2 : 1 }, (_, index) => operation(index));
  // Maps grow while they are walked: fragments that fragments spread are written too.
  for (const [name, around] of spreads) {
    if (mistake(20)) continue;
    const type = mistake(6) ? pick(composites) : around;
    parts.push(`fragment ${name} on ${mistake(25) ? pick(types).name : type.name} { ${selections(type, 2)} }`);
  }
  const document = parts.join('\n');
  let errors;
  try {
    errors = validate(schema, parse(document)).map((error) => error.message);
  } catch (error) {
    errors = [error.message];
  }
  console.log(JSON.stringify({ document, errors }));
}
