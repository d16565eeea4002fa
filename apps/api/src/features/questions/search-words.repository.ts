import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { type Asked, askedOf, nearestWords, slipsIn } from './search-words.ts';

/** A search as the database understands it; `query` is empty when there is nothing to look for. */
type Understood = { query: string; also: { word: string; meant: string[] }[] };
type Meaning = { word: string; meant: string[]; prefix: boolean };

const MEANT_MOST = 3;
const query = (parameter: string): string => `plainto_tsquery('english', search_spelling(${parameter}))`;

/** Makes out what was looked for, by the words that the organisation's questions use. */
@Injectable()
export class SearchWords {
  constructor(private readonly database: Database) {}

  async understand(organisationId: string, search: string): Promise<Understood> {
    const asked = askedOf(search);
    const found = new Set(await this.found(organisationId, asked.words));
    const meanings: Meaning[] = [];
    for (const word of asked.words)
      meanings.push(found.has(word) ? { word, meant: [], prefix: false } : await this.meaning(organisationId, word));
    const also = meanings.filter(({ meant }) => meant.length > 0).map(({ word, meant }) => ({ word, meant }));
    return { query: await this.compose(asked, meanings), also };
  }

  /** Of these words, those that some question says; words that mean nothing by themselves pass. */
  private async found(organisationId: string, words: readonly string[]): Promise<string[]> {
    const rows: { word: string }[] = await this.database.manager.query(
      `SELECT word FROM unnest($2::text[]) AS word, ${query('word')} AS q
       WHERE numnode(q) = 0 OR EXISTS (SELECT FROM question_face f WHERE f.organisation_id = $1 AND f.words @@ q)`,
      [organisationId, words],
    );
    return rows.map(({ word }) => word);
  }

  /** A word that no question says may be the beginning of one that some do, or a slip of the keyboard. */
  private async meaning(organisationId: string, word: string): Promise<Meaning> {
    const rows: { word: string; begun: boolean }[] = await this.database.manager.query(
      `SELECT word, starts_with(word, $2) AS begun FROM question_word
       WHERE organisation_id = $1 AND (starts_with(word, $2) OR length(word) BETWEEN length($2) - $3 AND length($2) + $3)`,
      [organisationId, word, slipsIn(word)],
    );
    if (rows.some(({ begun }) => begun)) return { word, meant: [], prefix: true };
    const near = nearestWords(
      word,
      rows.map((row) => row.word),
    );
    return { word, meant: (await this.found(organisationId, near.slice(0, 20))).slice(0, MEANT_MOST), prefix: false };
  }

  /** All words, or two neighbours written as one: "k fold" also finds "k-fold", which is stored as "kfold" too. */
  private async compose({ phrases, without }: Asked, meanings: readonly Meaning[]): Promise<string> {
    const values: string[] = [];
    const bind = (value: string): string => `$${values.push(value)}::text`;
    const each = meanings.map((meaning) => wordSql(meaning, bind));
    const joined = meanings.slice(1).map(({ word }, place) => {
      const pair = query(bind(`${meanings[place]!.word}${word}`));
      return and([...each.slice(0, place), pair, ...each.slice(place + 2)]);
    });
    const rest = [
      ...phrases.map((phrase) => `phraseto_tsquery('english', search_spelling(${bind(phrase)}))`),
      ...without.map((words) => `!! ${query(bind(words))}`),
    ];
    const wanted = each.length === 0 ? [] : [`(${[and(each), ...joined].join(' || ')})`];
    const parts = [...wanted, ...rest];
    if (parts.length === 0) return '';
    const [row]: { query: string }[] = await this.database.manager.query(
      `SELECT (${and(parts)})::text AS query`,
      values,
    );
    return row!.query;
  }
}

const and = (parts: readonly string[]): string => `(${parts.join(' && ')})`;

function wordSql({ word, meant, prefix }: Meaning, bind: (value: string) => string): string {
  if (prefix) return `to_tsquery('simple', search_spelling(${bind(word)}) || ':*')`;
  return `(${[word, ...meant].map((said) => query(bind(said))).join(' || ')})`;
}
