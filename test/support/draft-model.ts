import { type Answer, type AnswerChange, type Problem, type Scorecard, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';

export type Words = { rating: 1 | 2 | 3 | 4 | null; note: string };
/** One thing that somebody does in one of three tabs on one card. */
export type Act =
  | { do: 'save'; tab: number; subject: number; words: Words }
  /** Over a version that is older than the tab knows. */
  | { do: 'save-old'; tab: number; subject: number; words: Words; behind: number }
  /** The tab's last write once more, as after a lost answer. */
  | { do: 'save-again'; tab: number }
  | { do: 'read'; tab: number }
  | { do: 'submit'; key: number };
/** Acts of one step run at once. */
export type Step = Act[];

type Write = { subject: string; words: Words; version: number };
type Tab = { known: Map<string, number>; last: Write | undefined };

/**
 * A card, three tabs on it, and everything they were told. After each step what they were told must fit together; what
 * does not is an error that says so.
 */
export class Desk {
  private readonly tabs: Tab[] = [1, 2, 3].map(() => ({ known: new Map(), last: undefined }));
  private readonly keys = [randomUUID(), randomUUID()];
  /** Acknowledged words of each subject, by the version they were given. */
  private readonly acknowledged = new Map<string, Map<number, Words>>();
  /** Words that were refused, with the server's copy that came in their place. */
  private readonly refused: { own: Write; current: Answer }[] = [];
  private submission: { key: string; card: Scorecard } | undefined;
  private saidSubmitted = false;
  /** Whether the card was submitted before the running step began. */
  private closed = false;

  constructor(
    private readonly as: Caller,
    private readonly cardId: string,
    private readonly subjects: readonly string[],
  ) {}

  async step(acts: Step): Promise<void> {
    await Promise.all(acts.map((act) => this.act(act)));
    this.mustAddUp();
    this.closed = this.submission !== undefined;
  }

  /** What the card says in the end is the last acknowledged word on every subject, and nothing else. */
  async finish(): Promise<void> {
    const card = await this.as.ok(scorecardRoutes.read, { params: { scorecardId: this.cardId } });
    for (const subject of this.subjects) {
      const history = this.historyOf(subject);
      const answer = card.answers.find((one) => one.subject === subject);
      must(
        answer?.version === (history.size || undefined),
        `${subject} is at version ${answer?.version}, after ${history.size} acknowledged writes`,
      );
      if (answer) must(same(answer, history.get(answer.version)!), `${subject} is not what was acknowledged last`);
    }
    must((card.state === 'submitted') === this.closed, `the card is ${card.state}`);
    if (this.submission)
      must(JSON.stringify(card) === JSON.stringify(this.submission.card), 'a submitted card changed');
  }

  private async act(act: Act): Promise<void> {
    if (act.do === 'read') return this.read(this.tabs[act.tab]!);
    if (act.do === 'submit') return this.submit(this.keys[act.key]!);
    const tab = this.tabs[act.tab]!;
    if (act.do === 'save-again') return tab.last && this.save(tab, tab.last);
    const subject = this.subjects[act.subject]!;
    const known = tab.known.get(subject) ?? 0;
    const version = act.do === 'save-old' ? Math.max(0, known - act.behind) : known;
    return this.save(tab, { subject, words: act.words, version });
  }

  private async save(tab: Tab, write: Write): Promise<void> {
    tab.last = write;
    const { subject, words, version } = write;
    const change: AnswerChange = { ...words, absence: null, version };
    const response = await this.as.send(scorecardRoutes.answer, {
      params: { scorecardId: this.cardId, subject },
      body: change,
    });
    if (response.status === 200) return this.acknowledge(tab, write, response.body as Answer);
    const { code, current } = response.body as Problem;
    if (code === 'scorecard.submitted') return void (this.saidSubmitted = true);
    must(!this.closed && code === 'version.stale', `a write was answered ${response.status} ${code}`);
    this.refused.push({ own: write, current: current as Answer });
    tab.known.set(subject, (current as Answer).version);
  }

  private acknowledge(tab: Tab, { subject, words, version }: Write, answer: Answer): void {
    must(!this.closed, 'a write on a submitted card was acknowledged');
    must(answer.version === version + 1 && same(answer, words), 'the acknowledgement is of another write');
    const before = this.historyOf(subject).get(answer.version);
    must(before === undefined || same(before, words), `version ${answer.version} of ${subject} was given to two texts`);
    this.historyOf(subject).set(answer.version, words);
    tab.known.set(subject, answer.version);
  }

  private async read(tab: Tab): Promise<void> {
    // What the tab is told while this read is under way may be newer than what it reads.
    const told = new Map(tab.known);
    const card = await this.as.ok(scorecardRoutes.read, { params: { scorecardId: this.cardId } });
    for (const { subject, version } of card.answers) {
      must(version >= (told.get(subject) ?? 0), `version ${version} of ${subject} is older than the tab was told`);
      tab.known.set(subject, Math.max(version, tab.known.get(subject) ?? 0));
    }
  }

  private async submit(key: string): Promise<void> {
    const response = await this.as.send(scorecardRoutes.submit, {
      params: { scorecardId: this.cardId },
      body: { key },
    });
    if (response.status === 200) return this.submitted(key, response.body as Scorecard);
    const { code } = response.body as Problem;
    if (code === 'scorecard.incomplete') return must(!this.closed, 'a submitted card is said to be incomplete');
    must(code === 'scorecard.submitted', `a submission was answered ${response.status} ${code}`);
    this.saidSubmitted = true;
    must(!this.closed || this.submission?.key !== key, 'the same submission, sent again, was refused');
  }

  private submitted(key: string, card: Scorecard): void {
    const first = this.submission;
    must(
      !first || (first.key === key && JSON.stringify(first.card) === JSON.stringify(card)),
      'the card was submitted twice',
    );
    this.submission = { key, card };
  }

  /** No version was skipped, and every refusal showed words that somebody was acknowledged for. */
  private mustAddUp(): void {
    must(this.submission !== undefined || !this.saidSubmitted, 'a draft was said to be submitted');
    for (const subject of this.subjects) {
      const versions = [...this.historyOf(subject).keys()].sort((a, b) => a - b);
      must(
        versions.every((version, index) => version === index + 1),
        `versions of ${subject} are ${versions.join()}`,
      );
    }
    for (const { own, current } of this.refused.splice(0)) {
      const shown =
        this.historyOf(own.subject).get(current.version) ??
        (current.version === 0 ? { rating: null, note: '' } : undefined);
      must(
        current.subject === own.subject && current.version !== own.version,
        'a write was refused over the version that it named',
      );
      must(shown !== undefined && same(current, shown), 'a refusal shows words that nobody was acknowledged for');
      must(current.version !== own.version + 1 || !same(current, own.words), 'a write that came through was refused');
    }
  }

  private historyOf(subject: string): Map<number, Words> {
    const history = this.acknowledged.get(subject) ?? new Map<number, Words>();
    this.acknowledged.set(subject, history);
    return history;
  }
}

const same = (one: Words, other: Words): boolean => one.rating === other.rating && one.note === other.note;

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
