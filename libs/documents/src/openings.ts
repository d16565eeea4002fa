/** How a sentence opens: as a question, or as something to do. */
export interface Opening {
  /** It opens, or in some languages closes, with a word that asks. */
  asks: boolean;
  /** "Explain", "Describe": said to a person who shall answer. */
  tells: boolean;
  /** "Tell me about", "Beschreiben Sie": said to nobody but a person who shall answer. */
  addresses: boolean;
  /** "Design", "Implement": a task, but also the tone of any advice. */
  tasks: boolean;
}

const set = (text: string) => new Set(text.split(/\s+/));

const asking =
  set(`what what's whats how how's why when where which who who's whose whom can could would should do does did
  is are was were have has had will shall may might am isn't aren't don't doesn't
  was wie warum wieso weshalb wann wo wer wen wem welche welcher welches welchen welchem wozu woran womit wodurch worin wofür inwiefern
  können kannst könnten haben hast würden würdest sind gibt
  que qu'est-ce qu’est-ce quel quelle quels quelles comment pourquoi quand où qui combien est-ce pouvez-vous avez-vous quoi
  qué cómo cuándo dónde quién cuál cuáles cuánto cuánta puede puedes podría
  che cos'è cos’è cosa come perché dove chi quale quali può potrebbe
  qual quais quando onde quem como você
  wat hoe waarom wanneer waar wie welke kunt kun
  vad hur varför när vilka vilken hvad hvordan hvorfor
  co jak dlaczego kiedy gdzie czym który która
  что как почему когда где какой какая какие чем зачем`);
/** Words with which a question may begin before its question word. */
const leading = set(
  'in at on for with from to of by under if given suppose imagine assume let’s say you your and or so then en à de con por pour bei in mit von an auf zu',
);
const telling =
  set(`explain describe discuss compare contrast define differentiate distinguish elaborate summarize summarise illustrate
  tell walk talk share imagine suppose
  erklären erkläre erläutern erläutere beschreiben beschreibe schildern schildere nennen nenne erzählen erzähle vergleichen vergleiche definieren definiere
  expliquez expliquer explique décrivez décrire parlez racontez comparez définissez citez présentez donnez
  explica expliquez describa describe cuéntame cuénteme háblame hable defina compara descreva fale conte cite
  spieghi spiega descriva descrivi parlami mi racconti racconta
  εξηγήστε περιγράψτε μιλήστε ονομάστε αναφέρετε назовите перечислите приведите
  leg beschrijf vertel förklara beskriv berätta forklar opisz wyjaśnij porównaj объясните опишите расскажите сравните`);
const tasks =
  set(`design implement write build create sketch draw derive prove estimate calculate compute optimize optimise debug refactor evaluate
  identify outline list name give show state demonstrate justify provide propose find return reverse process deduplicate convert parse merge sort
  count detect generate simulate solve choose determine model plan review critique code develop architect diagnose troubleshoot improve predict
  print swap rotate flatten validate classify cluster train tune deploy test scale migrate handle remove check given using
  erstellen erstelle bauen baue run fix complete extract replace delete place provide напишите создайте реализуйте δημιουργήστε υλοποιήστε
  entwerfen entwerfe implementieren implementiere schreiben schreibe entwickeln entwickle skizzieren berechnen berechne
  concevez implémentez écrivez développez calculez diseñe diseña implemente escriba escribe progetta implementa scrivi projete ontwerp schrijf`);
const english = set(
  'the a an of to in and your you for with on is are this that it be from have more our we my me do not i',
);
/** "Give me", "Nennen Sie", "Parlez-moi": an order that is part of a conversation. */
const addressing =
  /^(?:tell|walk|talk|give|show|teach|convince|persuade|take) (?:me|us)\b|^(?:describe|share|recall|think of|talk about|give) (?:a|an|the last|one|some|your|any) (?:\w+ ){0,4}?(?:time|situation|occasion|experience|example|moment|instance|project|conflict)\b|^(?:describe|explain|discuss|show|outline|share) how you\b|^\p{L}+(?:n|re) sie\b|^\p{L}+-(?:moi|nous)\b|^(?:cu[ée]nt[ea]|h[áa]bl[ea]|d[íi]ga|da|d[ée]|parla|raccont[ai]|fale|conte)(?:me|nos|mi|ci)\b/iu;

// Verbs and particles that close a question.
const endsAsking =
  /(?:です|ます|でしょう|ました|の|る|た)か[。.?？]?$|[吗嗎呢][。.?？]?$|(?:니까|나요|까요|는가)[。.?？]?$/u;
const endsTelling = /(?:ください|下さい|せよ|なさい|述べよ|挙げよ|よう|주세요|시오|하라)[。.]?$/u;
const cjkAsking = /什么|什麼|如何|怎么|怎樣|为什么|為什麼|哪些|哪个|是否|何|どの|なぜ|どう|무엇|어떻게|왜/u;
const cjkTelling = /^(?:请|請|解释|解釋|描述|说明|說明|比较|比較|介绍|谈谈|列举)/u;
const questionMarks = /[?？؟⸮՞፧꘏⁇⁈︖﹖]/u;

/** "True or false? Water is wet." asks about a statement. */
const trueOrFalse =
  /^(?:true or false|true\/false|right or wrong|richtig oder falsch|wahr oder falsch|vrai ou faux|verdadero o falso|vero o falso)\b/i;

/** Words in small letters, of the beginning of a text. */
export function firstWords(text: string, most: number): string[] {
  const plain = text
    .slice(0, most * 24)
    .toLowerCase()
    .replace(/^[¿¡"“„«'(]+/, '');
  return plain
    .split(/[\s,;:!?.…]+/)
    .filter((word) => word !== '')
    .slice(0, most);
}

/** "… でしょうか？（OS、ツール）": a note in brackets stands behind the sentence. */
function withoutNote(text: string): string {
  const tail = text.slice(-160).trimEnd();
  if (!/[)）]$/.test(tail)) return text;
  const at = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('（'));
  return at > 0 ? tail.slice(0, at).trimEnd() : text;
}

/** "Please explain", "Bitte nennen Sie": the order stands behind the courtesy. */
const courtesy = /^(?:please|kindly|bitte|s['’]il vous pla[iî]t|por favor|per favore|proszę|пожалуйста),?\s+/iu;

export function openingOf(said: string): Opening {
  const text = said.replace(courtesy, '');
  const words = firstWords(text, 3);
  const head = text.slice(0, 200);
  const tail = withoutNote(text).slice(-16);
  const addresses = addressing.test(head) || /(?:教えて|話して|聞かせて)/u.test(tail);
  return {
    asks: opensAsking(words) || endsAsking.test(tail) || cjkAsking.test(head),
    tells: addresses || isOf(telling, words[0]) || endsTelling.test(tail) || cjkTelling.test(head),
    addresses,
    tasks: tasks.has(words[0] ?? ''),
  };
}

function opensAsking([first = '', second = '', third = '']: readonly string[]): boolean {
  return isOf(asking, first) || (leading.has(first) && (asking.has(second) || asking.has(third)));
}

/** "What's", "parlez-moi": the part before the joint counts too. */
const isOf = (known: ReadonlySet<string>, word = '') => known.has(word) || known.has(word.split(/[-'’]/)[0]!);

/** Whether English is written here without any word that asks. */
export function isPlainEnglish(text: string): boolean {
  const found = firstWords(text, 40);
  return (
    found.some((word) => english.has(word)) &&
    !found.some((word) => asking.has(word) && !/^(is|are|have|do|was|a)$/.test(word))
  );
}

/** Where the question mark stands: at the end, before an order ("… Give examples."), before something else, or nowhere. */
export function questionMark(text: string): 'end' | 'near-end' | 'inside' | 'none' {
  if (trueOrFalse.test(text.slice(0, 60))) return 'end';
  const tail = text.slice(-240);
  const at = lastMark(tail);
  // Japanese, Chinese and Korean ask with the last word; the mark is optional.
  if (at < 0 && endsAsking.test(withoutNote(text).slice(-16))) return 'end';
  if (at < 0) return questionMarks.test(text.slice(0, 2000)) ? 'inside' : 'none';
  const behind = tail.slice(at + 1).replace(/[\s"'”’»」』)\]*_.!…:\p{Extended_Pictographic}\u200d\ufe0f]/gu, '');
  if (behind === '') return 'end';
  return tail.length - at <= 160 && isOrder(tail.slice(at + 1)) ? 'near-end' : 'inside';
}

const orders = set(
  'be use assume keep include think try no you your why feel remember limit answer and or also what how',
);

/** What is added to a question tells how to answer it; a statement answers it itself. */
function isOrder(text: string): boolean {
  const plain = text.replace(/^[\s"”’»」)\]*_.]+(?:please )?/i, '');
  if (plain.startsWith('(') || plain.startsWith('（')) return true;
  const { tells, tasks: sets } = openingOf(plain);
  return tells || sets || orders.has(firstWords(plain, 1)[0] ?? '');
}

function lastMark(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (questionMarks.test(text[at]!)) return at;
  // The Greek question mark looks like a semicolon and, normalised, is one.
  return /\p{Script=Greek}[^;]*;\s*$/u.test(text.slice(-80)) ? text.lastIndexOf(';') : -1;
}

/** Sentences that end before the last one does; beginnings such as "e.g." count little. */
export function sentenceCount(text: string): number {
  return text.slice(0, 4000).match(/[.!?。？！]["”’)]?(?:\s+(?=[\p{Lu}"“¿])|(?<=[。？！])(?=.))/gu)?.length ?? 0;
}
