import { parseArgs } from 'node:util';
import type { Section, Setting } from './bench.ts';
import { databaseFacts, hostFacts, machineFacts, watchHost } from './machine.ts';
import { writePage } from './page.ts';
import { benches } from './registry.ts';
import { plain } from './table.ts';
import { makeWorld, type World } from './world.ts';

const PAGE = 'docs/measurements.md';
const usage = `npm run bench -- [${benches.map(({ name }) => name).join(' | ')} …] [--rounds N] [--seconds N] [--users N] [--write]
${' '.repeat(17)}[--documents DIR --inventory FILE]

Measures what the product answers against the least that could answer it: a driver's query behind node's own server.
Without names everything is measured. --write keeps the figures in ${PAGE}.
The bench "import" reads the documents of DIR and compares with FILE, a JSON list of { doc, line, kind }.`;

type Choice = Omit<Setting, 'world'> & { names: string[]; write: boolean };

/**
 * Runs the chosen benches.
 *
 * @param openDatabase address of a database to fill; called only when a bench wants one
 */
export async function bench(args: string[], openDatabase: () => Promise<string>): Promise<void> {
  const choice = read(args);
  if (!choice) return console.log(usage);
  const facts = machineFacts();
  console.log(`${facts.join('\n')}\n`);
  const setting: Setting = { ...choice, world: once(() => furnish(choice.users, openDatabase, facts)) };
  const sections: Section[] = [];
  const taken = watchHost();
  for (const each of benches.filter(({ name }) => choice.names.includes(name))) {
    const section = await each.run(setting);
    sections.push(section);
    console.log(`${plain(section)}\n`);
  }
  const host = hostFacts(taken());
  if (host.length > 0) console.log(host.join());
  facts.push(...host);
  if (choice.write)
    await writePage(
      PAGE,
      facts,
      sections,
      benches.map(({ name }) => name),
    );
}

function read(args: string[]): Choice | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      users: { type: 'string', default: '6' },
      write: { type: 'boolean', default: false },
      documents: { type: 'string' },
      inventory: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const known = benches.map(({ name }) => name);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no bench "${unknown.join('", "')}". Benches: ${known.join(', ')}.`);
  if (values.help) return undefined;
  const [rounds, seconds, users] = [values.rounds, values.seconds, values.users].map(positive);
  return {
    names: positionals.length > 0 ? positionals : known,
    rounds: rounds!,
    seconds: seconds!,
    users: users!,
    write: values.write,
    documents: values.documents,
    inventory: values.inventory,
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--rounds, --seconds and --users are positive numbers, not "${text}".`);
  return value;
}

async function furnish(users: number, openDatabase: () => Promise<string>, facts: string[]): Promise<World> {
  const url = await openDatabase();
  const fact = await databaseFacts(url);
  facts.push(fact);
  console.log(`${fact}\n`);
  return makeWorld(url, users);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
