const OVERVIEW = `Loopwright: structured interviewing on your own machine.

  npm start -- [OPTIONS]                     start the product
  npm run -s loopwright -- COMMAND           one of:

  start             start the product (the same as npm start)
  migrate           bring the database up to this version
  setup-code        print a fresh one-time code for the first sign-in
  openapi           write the description of the API to docs/openapi.json
  pack validate     check the files of a content pack
  pack diff         what a pack or a file would change in the question bank
  pack apply        take a pack or a file into the question bank
  pack export       write the question bank as YAML, JSON, CSV or Markdown
  questions import  find the questions in a document of any usual format, and add them to the bank as drafts
  assemble          assemble an interview loop from a problem file
  help COMMAND      the options of a command

The database is a PostgreSQL of our own in ./data; DATABASE_URL names another server (version 15 or newer).`;

const DATA = '  --data DIR     where the data lies (default ./data)';

const DETAILS: Record<string, string> = {
  start: `npm start -- [OPTIONS]

  --port N       port to listen on (default 4300)
  --host ADDR    address to listen on (default 127.0.0.1: this machine only)
${DATA}
  --demo         make a demo organisation with accounts to look around
  --help         this text

Environment: DATABASE_URL (a PostgreSQL server instead of our own), MIGRATIONS_DATABASE_URL (the same, as its owner),
DATABASE_POOL, LOG_LEVEL, SOLVER_PRIORITY, TRUST_PROXY, SOURCE_URL.`,
  migrate: `loopwright migrate [OPTIONS]: brings the database up to this version; on a server of your own as the account in
MIGRATIONS_DATABASE_URL, or else in DATABASE_URL.\n\n${DATA}`,
  'setup-code': `loopwright setup-code [OPTIONS]: prints a fresh one-time code for the first sign-in.\n\n${DATA}`,
  openapi:
    'loopwright openapi: writes the description of the API.\n\n  --output FILE  where to (default docs/openapi.json)',
  pack: `loopwright pack validate DIR: checks the files of a content pack; says every fault with its file and place.
loopwright pack diff [SOURCE] [OPTIONS]: says what a source would change in the question bank.
loopwright pack apply [SOURCE] [OPTIONS]: takes it into the bank as approved, whole or not at all.
loopwright pack export [OPTIONS]: writes the question bank.

SOURCE is the folder of a pack or a file of questions; without it, the pack that comes with this version.

  --organisation NAME  whose bank, by name or id; needed where there are several
  --format FORMAT      yaml, json, csv or markdown; else what the file's name says, or yaml
  --out FILE           export: where to, instead of the output
  --json               diff, apply: print the comparison as JSON
  --dry-run            apply: only compare
  --conflicts WHICH    apply: questions changed here and there: keep ours, or take theirs
  --data DIR           where the data lies (default ./data)

Exit codes: 0 done, or nothing to do; 1 failed, nothing changed; 2 wrong command line; 3 diff found differences, or
apply found conflicts and changed nothing.`,
  questions: `loopwright questions import FILE [OPTIONS]: finds the questions in a document and adds them to the question bank
as drafts, to be reviewed there; all of them or none. What the bank has already, in nearly the same words, is named and left out.

FILE is Markdown, text, HTML, DOCX, PDF, CSV, JSON or YAML; what it holds counts more than its name. At most 20 MB.

  --dry-run            show what is found and store nothing; needs no database
  --json               with --dry-run: print { format, questions: [{ prompt, answer, options, section, line, confidence }],
                       skipped } and nothing else; the answer of a choice begins with the right one; "line" counts the
                       pages of a PDF, the paragraphs of a DOCX and the rows of a CSV.
                       Without: print { format, added, duplicates, skipped }
  --organisation NAME  whose bank, by name or id; needed where there are several
  --author EMAIL       whose drafts they become (default: the admin who has been here longest)
  --data DIR           where the data lies (default ./data)

Exit code: 0 = the document was read, also when it holds no new question; 1 = it cannot be read or nothing could be added,
and the message says why; 2 = the command line is wrong.`,
  assemble: `loopwright assemble --problem FILE [OPTIONS]: assembles an interview loop and proves it best.

  --problem FILE       the problem, as JSON
  --json               print the whole answer as JSON
  --time-limit SECONDS for the search, and again for the explanation when there is no loop (default 20)

The format of the problem and of the answer: docs/assembly.md. When time runs out the best loop known is printed with
its gap. Exit codes: 0 = a loop; 1 = the problem is malformed, which the message says with path and rule, or nothing was
found in time; 2 = the command line is wrong; 3 = no loop keeps every rule, and the answer says which to relax.`,
};

/** The text for `help`, or for one command. */
export const usage = (about?: string): string => (about && DETAILS[about.split(' ')[0]!]) || OVERVIEW;
