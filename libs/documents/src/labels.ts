import { openingOf, questionMark } from './openings.ts';

/** What a label says of the text behind it. */
export type Label = 'question' | 'answer' | 'intent' | 'explanation' | 'key' | 'options';

export interface Labelled {
  label: Label;
  /** 4 in "Question 4:". */
  ordinal: number | undefined;
  /** What stands behind the label; empty when it has a line of its own. */
  rest: string;
}

/** Labels are short: what stands before a colon further in is a sentence. */
const LONGEST = 48;

const words = (text: string) => new Set(text.split(' '));
const question = words(
  'q p question frage interviewfrage pregunta domanda pergunta questão vraag fråga spørgsmål spørsmål kysymys pytanie otázka вопрос питання soru 質問 問 問題 设问 问 问题 題 題目 题目 질문 문제 سؤال שאלה',
);
/** These are questions only with a number: "Problem 3:". */
const numberedQuestion = words(
  'problem exercise task item challenge aufgabe exercice ejercicio esercizio übung question',
);
const answer = words(
  'a r ans answer answers response responses solution reply antwort musterantwort beispielantwort lösung réponse reponse corrigé respuesta solución risposta soluzione resposta solução antwoord svar vastaus odpowiedź odpověď ответ відповідь cevap 回答 回答例 答え 答 答案 解答 模範解答 参考答案 답변 답 정답 جواب תשובה',
);
const intent = words(
  'description intent purpose beschreibung absicht ziel objectif objetivo intención scopo 目的 意図 考察点',
);
const explanation = words(
  'explanation rationale reasoning erklärung begründung explication explicación spiegazione explicação 解説 解析 해설',
);
const optionList = words('options choices optionen antwortmöglichkeiten choix opciones opzioni opções 選択肢 选项');
const right = words('correct right richtige richtig bonne correcte correcta correct: corretta juste');
const keyAlone = words('key correct lösung 正解 正确答案 정답 solutions');
/** Whole phrases that open an answer. */
const answerPhrases = new Set([
  'look for',
  'what to look for',
  'look out for',
  'listen for',
  'what to listen for',
  'what good looks like',
  'what a good answer looks like',
  'looking for',
  'key points',
  'talking points',
  'star example',
  'worauf achten',
  'so antworten sie',
]);
/** Whole phrases that say what a question is for. */
const intentPhrases = new Set([
  'why ask',
  'why ask this',
  'why we ask',
  'why we ask this',
  'why it matters',
  'what it tests',
  'what this tests',
  'what it assesses',
  'what this assesses',
  "what you're testing",
  'tests for',
  'warum wir fragen',
]);

/** Whole phrases that open a question. */
const questionPhrases = new Set([
  'follow up',
  'followup',
  'follow up question',
  'possible follow up',
  'probe',
  'nachfrage',
  'rückfrage',
  'question de relance',
]);

/** Splits "Answer: text", "Q3. text", "Question 4" (alone), "質問：text". */
export function splitLabel(text: string, isItem = false): Labelled | undefined {
  // In a list, "answers" alone is a word like its neighbours.
  return (
    shortForm(text) ??
    abbreviated(text) ??
    spoken(text) ??
    beforeColon(text) ??
    (isItem ? undefined : aloneOnLine(text))
  );
}

/** "Q1. text", "Q: text", "Q 12) text". */
function shortForm(text: string): Labelled | undefined {
  const found = /^[QＱ]\s?[#.]?\s?(\d{1,3})?\s?[.:：)\]–-]?(?=\s|$)/u.exec(text.slice(0, 12));
  if (!found) return numberedWord(text);
  if (found[0].trim() === 'Q') return undefined;
  return { label: 'question', ordinal: numberOf(found[1]), rest: text.slice(found[0].length).trim() };
}

/** "Ans. text", "Sol.: text". */
function abbreviated(text: string): Labelled | undefined {
  const found = /^(?:ans|antw|sol|rép|resp)\.\s?[:–-]?\s*(?=\S)/iu.exec(text.slice(0, 12));
  return found ? { label: 'answer', ordinal: undefined, rest: text.slice(found[0].length).trim() } : undefined;
}

/** "Interviewer: How …?", "Candidate: I would …": what was said in a conversation; a name behind it is a field of a form. */
function spoken(text: string): Labelled | undefined {
  const found = speaker.exec(text.slice(0, LONGEST));
  if (!found) return undefined;
  const rest = text.slice(found[0].length).trim();
  if (rest.includes('___') || rest.split(' ').length < 3) return undefined;
  if (!found[1]) return { label: 'answer', ordinal: undefined, rest };
  const asks = questionMark(rest) !== 'none' || openingOf(rest).tells;
  return asks ? { label: 'question', ordinal: undefined, rest } : undefined;
}
const speaker =
  /^[*_]{0,2}(?:(interviewer|interviewerin|recruiter|intervieweur)|candidate|interviewee|applicant|bewerber|bewerberin|kandidat|kandidatin|candidat|candidato)[*_]{0,2}\s?:[*_]{0,2}\s/i;

/** "Question 1. text", "Frage 3) text". */
function numberedWord(text: string): Labelled | undefined {
  const found = /^(\p{L}{3,12})\s?#?(\d{1,3})\s?[.):–-]\s+(?=\S)/u.exec(text.slice(0, 40));
  if (!found || !question.has(found[1]!.toLowerCase())) return undefined;
  return { label: 'question', ordinal: numberOf(found[2]), rest: text.slice(found[0].length).trim() };
}

function beforeColon(text: string): Labelled | undefined {
  const end = text.slice(0, LONGEST).search(/[:：]/);
  if (end < 1) return undefined;
  const phrase = text.slice(0, end);
  const label = labelOf(phrase);
  return label && { label, ordinal: trailingNumber(phrase), rest: text.slice(end + 1).trim() };
}

/** A label that is the whole line; one letter alone is none. */
function aloneOnLine(text: string): Labelled | undefined {
  if (text.length < 2 || text.length > 24) return undefined;
  const phrase = text.replace(/[.)\]]$/, '');
  const label = labelOf(phrase);
  if (!label || phrase.length < 3 || (label === 'question' && trailingNumber(phrase) === undefined)) return undefined;
  return { label, ordinal: trailingNumber(phrase), rest: '' };
}

function labelOf(phrase: string): Label | undefined {
  const tokens = tokensOf(phrase);
  if (tokens.length === 0 || tokens.length > 6) return undefined;
  const whole = tokens.join(' ');
  if (questionPhrases.has(whole)) return 'question';
  if (answerPhrases.has(whole)) return 'answer';
  if (intentPhrases.has(whole)) return 'intent';
  return keyLabel(tokens) ?? wordLabel(tokens, /\d/.test(phrase.slice(-4)));
}

function keyLabel(tokens: readonly string[]): Label | undefined {
  const rightOne = tokens.some((token) => right.has(token));
  const short = tokens.length <= 4;
  if (short && rightOne && tokens.some((token) => answer.has(token) || token === 'option' || token === 'choice'))
    return 'key';
  if (tokens.length === 1 && keyAlone.has(tokens[0]!)) return 'key';
  return tokens.length === 2 && tokens[1] === 'key' ? 'key' : undefined;
}

function wordLabel(tokens: readonly string[], numbered: boolean): Label | undefined {
  if (isQuestionWord(tokens, numbered)) return 'question';
  if (isAnswerWord(tokens)) return 'answer';
  const last = tokens.at(-1)!;
  if (tokens.length <= 3 && intent.has(last)) return 'intent';
  if (tokens.length <= 3 && explanation.has(last)) return 'explanation';
  return tokens.length === 1 && optionList.has(last) ? 'options' : undefined;
}

function isQuestionWord(tokens: readonly string[], numbered: boolean): boolean {
  const last = tokens.at(-1)!;
  return tokens.length <= 3 && (question.has(last) || (numbered && numberedQuestion.has(last)));
}

/** "Expert Answer", "Answer (short)", "STAR Example"; a letter only when it stands alone. */
function isAnswerWord(tokens: readonly string[]): boolean {
  if (tokens.length <= 2 && tokens[0] === 'star') return true;
  return tokens.slice(0, 3).some((token) => answer.has(token) && (token.length > 1 || tokens.length === 1));
}

/** Words in small letters; a number at the end, and what links it, is left out. */
function tokensOf(phrase: string): string[] {
  const plain = phrase
    .toLowerCase()
    .replace(/[*_"“”()[\]]/g, ' ')
    .replace(/[-–/]/g, ' ');
  const tokens = plain.split(' ').filter((token) => token !== '' && !/^[#(]?\d{1,3}[.)]?$/.test(token));
  return tokens.map((token) => token.replace(/\d{1,3}$/, '').replace(/#$/, '')).filter((token) => token !== '');
}

const trailingNumber = (phrase: string) => numberOf(/(\d{1,3})[\s.)\]]*$/.exec(phrase.slice(-8))?.[1]);
const numberOf = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
