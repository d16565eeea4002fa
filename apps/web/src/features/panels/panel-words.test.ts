import { describe, expect, it } from '@jest/globals';
import type { PanelSession } from '@loopwright/contracts';
import { columnsOf, designRows, excessOf, fullText, nextMonday, seatText, windowText } from './panel-words.ts';

const ada = { id: 'ada', name: 'Ada' };
const ben = { id: 'ben', name: 'Ben' };
const person = { person: ada, team: '', before: 4, rates: 1, shadows: 1, room: 1 };

describe('a panel', () => {
  it('is planned for the week to come unless somebody says otherwise', () => {
    expect(nextMonday('2031-03-03')).toBe('2031-03-10');
    expect(nextMonday('2031-03-09')).toBe('2031-03-10');
    expect(windowText({ from: '2031-03-03', weeks: 2 })).toContain('16');
  });

  it('counts shadowing among what there is room for', () => {
    expect(excessOf(person)).toBe(1);
    expect(excessOf({ ...person, room: 5 })).toBe(0);
  });

  it('names who has no room for another before anybody is chosen', () => {
    const people = [person, { ...person, person: ben, room: 3 }];
    expect(fullText(people, [])).toBe('No room for another: Ada.');
    expect(fullText(people, ['ada'])).toBeNull();
  });

  it('says who sits in a session', () => {
    expect(seatText({ raters: [], shadow: null })).toBe('nobody');
    expect(seatText({ raters: [ada], shadow: ben })).toBe('Ada; Ben shadows');
  });

  it('has its sessions in the order of the loop, though the first candidate has only the last ones left', () => {
    const of = (applicationId: string, ...left: string[]) =>
      left.map((sessionId) => ({ applicationId, sessionId, title: sessionId }));
    const columns = columnsOf([
      ...of('one', 'design', 'people'),
      ...of('two', 'screen', 'coding', 'people'),
      ...of('three', 'coding', 'design'),
    ]);
    expect(columns.map(({ title }) => title)).toEqual(['screen', 'coding', 'design', 'people']);
  });

  it('is shown as who rates whom, with whom they met before and whom they shadow', () => {
    const session = (applicationId: string, raters: (typeof ada)[], shadow: typeof ada | null) =>
      ({ applicationId, sessionId: 'talk', raters, shadow }) as PanelSession;
    const cleo = { id: 'cleo', name: 'Cleo' };
    const rows = designRows({
      people: [ada, ben, cleo].map((one) => ({ ...person, person: one })),
      candidates: ['one', 'two'].map((applicationId) => ({ applicationId, name: applicationId })),
      sessions: [session('one', [ada], ben), session('two', [], null)],
      met: [{ personId: 'ada', applicationId: 'two' }],
    });
    expect(rows).toEqual([
      { ...ada, cells: ['rates', 'met'] },
      { ...ben, cells: ['shadows', null] },
    ]);
  });
});
