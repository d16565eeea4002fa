import { describe, expect, it } from '@jest/globals';
import { type PanelProblemInput, tellPanel } from '@loopwright/assembly';
import { brokenInWords, type Names, openInWords, toldInWords } from './panel.words.ts';

const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
const names: Names = { person: capital, candidate: capital, session: capital, stage: capital };
const nothingShort = { assignments: [], proven: true, short: null };

/** Everyone may do everything; `rates`: "ada ben" for each candidate in turn. */
function told(rates: readonly string[], more: Partial<PanelProblemInput> = {}) {
  const people = [...new Set(rates.flatMap((each) => each.split(' ')))];
  const problem: PanelProblemInput = {
    interviewers: people.map((id) => ({ id, qualified: ['talk'] })),
    sessions: rates.map((each, at) => {
      return { id: `s${at}`, candidate: `c${at}`, stage: 'talk', raters: each.split(' ').length };
    }),
    ...more,
  };
  const assignments = rates.map((each, at) => ({ session: `s${at}`, raters: each.split(' '), shadow: null }));
  return tellPanel(problem, assignments);
}
const words = (rates: readonly string[], more?: Partial<PanelProblemInput>) =>
  toldInWords(told(rates, more), nothingShort, more?.rules?.outsiders ?? null, names);

describe('whether interviewers can be compared', () => {
  it('is said with numbers, and that it stays so', () => {
    expect(words(['ada ben', 'ben cleo', 'cleo ada'])).toEqual([
      'Any two of the 3 interviewers are linked through candidates they share; it stays so if any one drops out. 3 of 3 pairs share a candidate directly.',
    ]);
  });

  it('names the person without whom the others fall apart', () => {
    expect(words(['ada ben', 'ben cleo'])).toEqual([
      'Any two of the 3 interviewers are linked through candidates they share, but not if one of them drops out. 2 of 3 pairs share a candidate directly.',
      'Without Ben they would fall apart: Ada · Cleo.',
    ]);
  });

  it('names groups that nothing links, and candidates whom one person rates alone', () => {
    expect(words(['ada ben', 'cleo'])).toEqual([
      'The interviewers fall into 2 groups that share no candidate: Ada and Ben · Cleo. Ratings of one group cannot be compared with those of another.',
      'C1 is rated by one interviewer alone.',
    ]);
    expect(words(['ada', 'ada'])[0]).toBe(
      'One person interviews everyone: only others who met the same candidates can tell how strict they are.',
    );
  });

  it('says what would mend it, or that nothing here would', () => {
    const design = told(['ada ben', 'cleo']);
    const say = (short: NonNullable<Parameters<typeof toldInWords>[1]['short']>) =>
      toldInWords(design, { ...nothingShort, short }, null, names)[1];
    const mending = { secondRaters: ['s1'], qualify: [{ interviewer: 'ada', stage: 'talk' }] };
    expect(say({ proven: true, mending })).toBe(
      'It would take: one more interviewer in S1; Ada interviewing for Talk.',
    );
    expect(say({ proven: true, mending: null })).toContain('name more interviewers');
    expect(say({ proven: false, mending: null })).toContain('Time ran out');
  });

  it('says who meets too few people from outside a team', () => {
    const interviewers = [{ id: 'ada', qualified: ['talk'], team: 'Platform' }];
    const rules = { outsiders: { team: 'Platform', atLeast: 1 } };
    expect(words(['ada'], { interviewers, rules })).toContain(
      'C0 meets 0 interviewers from outside Platform; 1 was asked for.',
    );
  });
});

describe('what stands in the way', () => {
  it('is told with how many people each limit keeps out', () => {
    expect(openInWords({ session: 's', missing: 1, because: { stage: 2, limit: 1, elsewhere: 1 } })).toBe(
      '1 interviewer missing: 2 do not interview in this stage, 1 at the limit already, 1 needed elsewhere.',
    );
    expect(openInWords({ session: 's', missing: 2, because: {} })).toBe(
      '2 interviewers missing: nobody else was named.',
    );
  });

  it('is told of a rule that somebody broke by hand', () => {
    const broken = told(['ada', 'ada'], { interviewers: [{ id: 'ada', qualified: ['talk'], weeklyLimit: 1 }] }).broken;
    expect(broken.map((one) => brokenInWords(one, names))).toEqual(['Ada goes over their limit in these weeks.']);
  });
});
