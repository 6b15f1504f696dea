// Writes down which properties each block, element, composition object and view of Slack has, from the declarations of
// @slack/types: facts only. See README.md beside this file.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, target] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const ts = require('typescript');
const home = join(folder, 'node_modules/@slack/types');
const version = JSON.parse(readFileSync(join(home, 'package.json'))).version;
const entry = join(home, 'dist/index.d.ts');
const program = ts.createProgram([entry], { strict: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022 });
const checker = program.getTypeChecker();
const exported = new Map(checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
    .map(symbol => [symbol.name, symbol]));

const shapes = {};
const names = new Map();

function declared(name) {
  return checker.getDeclaredTypeOfSymbol(exported.get(name));
}

/** What a value of a type may be: a list of alternatives. */
function kinds(type) {
  return type.isUnion() ? merged(type.types.flatMap(kinds)) : [kind(type)];
}

function kind(type) {
  if (type.isStringLiteral()) return { is: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return type.intrinsicName === 'true' ? { is: true } : { is: false };
  if (type.flags & ts.TypeFlags.String) return 'string';
  if (type.flags & ts.TypeFlags.Number) return 'number';
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'any';
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const elements = checker.getTypeArguments(type);
    return { each: merged(elements.flatMap(kinds)) };
  }
  if (checker.getIndexInfosOfType(type).length > 0 && type.getProperties().length === 0) return 'object';
  return { shape: shape(type) };
}

function merged(all) {
  const distinct = [...new Map(all.map(each => [JSON.stringify(each), each])).values()];
  const both = [true, false].every(value => distinct.some(each => each.is === value));
  return both ? [...distinct.filter(each => typeof each.is !== 'boolean'), 'boolean'] : distinct;
}

function shape(type) {
  const known = names.get(type);
  if (known) return known;
  const properties = checker.getPropertiesOfType(type);
  const own = (type.aliasSymbol ?? type.symbol)?.name ?? '';
  const base = /^[A-Z]/.test(own) ? own : literal(properties) || 'Part';
  let name = base;
  for (let next = 2; name in shapes; next++) name = `${base}.${next}`;
  names.set(type, name);
  shapes[name] = {};
  for (const property of properties) {
    const optional = Boolean(property.flags & ts.SymbolFlags.Optional);
    const value = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    shapes[name][property.name] = optional ? { optional: true, may: kinds(value) } : { may: kinds(value) };
  }
  return name;
}

function literal(properties) {
  const type = properties.find(each => each.name === 'type');
  const value = type && checker.getTypeOfSymbol(type);
  return value?.isStringLiteral() ? value.value : '';
}

const roots = { blocks: [{ each: kinds(declared('KnownBlock')) }], home: kinds(declared('HomeView')),
    modal: kinds(declared('ModalView')), metadata: kinds(declared('MessageMetadata')) };

// A block of which nothing but "a type" is said would let everything through.
const vague = Object.keys(shapes).filter(name => shapes[name].type?.may.includes('string'));
const text = JSON.stringify({ of: `@slack/types ${version}`, roots, shapes },
    (_, value) => Array.isArray(value) ? value.filter(each => !vague.includes(each?.shape)) : value, 1);
vague.forEach(name => console.log(`left out: ${name}`));
const table = JSON.parse(text);
vague.forEach(name => delete table.shapes[name]);
const lines = Object.keys(table.shapes).sort().map(name => `  ${JSON.stringify(name)}: {\n${
    Object.entries(table.shapes[name]).map(([property, value]) => `   ${JSON.stringify(property)}: ${
        JSON.stringify(value)}`).join(',\n')}\n  }`);
writeFileSync(target, `{\n "of": ${JSON.stringify(table.of)},\n "roots": ${JSON.stringify(table.roots)},\n "shapes": {\n${
    lines.join(',\n')}\n }\n}\n`);
console.log(`${lines.length} shapes of ${table.of}`);
