import Sequencer from '@jest/test-sequencer';

/** The suites that take longest, longest first; the rest are long or short alike. */
const longest = [
  ...['libs/packs/src/missing-key', 'libs/packs/src/bank/round-trip', 'libs/documents/src/properties'],
  ...['libs/documents/src/faults', 'libs/assembly/src/assemble', 'libs/assembly/src/reduce'],
  ...['api/confidentiality', 'api/every-route', 'api/exchange-imports', 'api/drafts', 'api/shell-bank'],
  ...['api/loop-templates', 'api/lists', 'api/exchange-files', 'api/rubric-versions', 'api/who-sees-checks'],
  ...['web/scorecard', 'web/accessibility-parts', 'web/accessibility', 'web/questions-find', 'web/other-screens'],
  ...[
    'web/questions-write',
    'web/scorecard-submission',
    'web/hire-someone',
    'web/rubrics',
    'web/checks',
    'web/offline-network',
  ],
];
const places = new Map(longest.map((name, place) => [name, place]));
const placeOf = ({ path }) => places.get(/((?:libs\/.+|[^/]+)\/[^/.]+)\.[^/]+$/.exec(path)[1]) ?? longest.length;

/** Two suites run beside each other: one that is long and begins last has the machine to itself in the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
