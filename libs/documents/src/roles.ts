/** What a column of a table or a key of an object holds. `option` is one choice, `options` are all of them. */
export type Role =
  'prompt' | 'answer' | 'key' | 'option' | 'options' | 'wrong' | 'section' | 'intent' | 'explanation' | 'weak-prompt';

const set = (text: string) => new Set(text.split(/\s+/));

const promptWords = set(
  'question questions q qs qn ques quest prompt frage fragen interviewfrage pregunta preguntas domanda domande pergunta perguntas vraag fråga pytanie otázka вопрос soru 質問 質問文 設問 問題 問題文 问题 题目 題目 质问 질문 문제',
);
const weakPromptWords = set(
  'title name text content body task problem exercise stem statement item aufgabe label scenario challenge titel titre título',
);
/** A word that makes a column say something about the question, and not the question itself. */
const aboutWords = set(
  'id no nr num number count type kind code level difficulty date author source time minutes score points weight status url link created updated order rank length lang language tags format typ schwierigkeit numéro número 番号 編號 编号',
);
const answerWords = set(
  'answer answers ans a completion response solution reply expect expects expected expectation expectations ideal guidance erwartung erwartungen erwartet antwort antworten musterantwort lösung réponse reponse respuesta risposta resposta antwoord svar odpowiedź ответ cevap 回答 回答例 答え 答案 解答 模範解答 답변 답',
);
const keyWords = set(
  'correct right key richtig richtige correcte bonne correcta corretta 正解 正确答案 정답 solutionindex answerindex',
);
const optionWords = set(
  'option options choice choices alternative alternatives antwortmöglichkeit antwortmöglichkeiten choix opción opciones opzione opzioni opção opções 選択肢 选项 보기',
);
const wrongWords = set('wrong incorrect distractor distractors falsch false falsche');
const sectionWords = set(
  'category categories topic topics section skill skills competency competence area stage theme domain module round chapter group subject kategorie thema themen bereich gebiet abschnitt kompetenz catégorie thème compétence categoría tema competencia área categoria 分類 カテゴリ カテゴリー 分野 类别 分类 카테고리',
);
const intentWords = set('description intent purpose why rationale tests assesses beschreibung objectif 目的 意図');
const explanationWords = set('explanation explain feedback erklärung begründung explication explicación 解説 解析');
const answerPhrases = [
  'what good looks like',
  'what to look for',
  'look for',
  'listen for',
  'key points',
  'expected points',
  'talking points',
  'strong answer',
  'good answer',
];

/** Words of a name, in small letters: "Correct Answer (1-4)", "correctAnswer" and "correct_answer" are alike. */
export function wordsOfName(name: string): string[] {
  const spaced = name
    .slice(0, 120)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  return spaced
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
    .map(lastPart);
}

/** German writes "Interviewfrage" and "Themenbereich" as one word; its last part says what it is. */
const lastPart = (word: string) =>
  /.(frage|fragen|antwort|antworten|lösung|lösungen|erwartung|bereich|gebiet|thema)$/.exec(word)?.[1] ?? word;

/** Columns and keys that say something about a question, and are no answer to it. */
const besideWords = set(
  'comment comments remark remarks note notes flag flags hint hints follow followup used asked owner team interviewer candidate company role position location reference references language kommentar bemerkung bemerkungen notiz notizen hinweis',
);
export const isAbout = (name: string): boolean =>
  wordsOfName(name).some((word) => aboutWords.has(word) || besideWords.has(word) || sectionWords.has(word));

/** What a name promises; `undefined` for everything else. */
export function roleOf(name: string): Role | undefined {
  const words = wordsOfName(name);
  if (words.length === 0 || words.length > 10) return undefined;
  const phrase = words.join(' ');
  if (answerPhrases.some((known) => phrase.includes(known))) return 'answer';
  const has = (known: ReadonlySet<string>) =>
    words.some((word) => known.has(word) || known.has(word.replace(/\d+$/, '')));
  const numbered = /\d$|^[a-h]$/.test(words.at(-1)!);
  if (/^[b-h]$/.test(phrase)) return 'option';
  return optionRole(words, has, numbered) ?? textRole(words, has);
}

/** "answerIndex" points at a choice. */
const isIndex = (words: readonly string[], has: Has) => has(answerWords) && words.includes('index');

type Has = (known: ReadonlySet<string>) => boolean;

function optionRole(words: readonly string[], has: Has, numbered: boolean): Role | undefined {
  if (has(wrongWords)) return 'wrong';
  if (has(keyWords) || isIndex(words, has)) return 'key';
  if (has(optionWords)) return numbered ? 'option' : 'options';
  // "Answer 1", "answer_b": one of several choices.
  return has(answerWords) && numbered && words.length > 1 ? 'option' : undefined;
}

function textRole(words: readonly string[], has: Has): Role | undefined {
  const about = has(aboutWords);
  const role = textRoles.find(([known]) => has(known))?.[1];
  if (role === 'prompt') return promptRole(words, has, about);
  if (role === 'answer' || role === 'weak-prompt') return about || words.length > MOST_WORDS[role] ? undefined : role;
  return role === 'section' && about && words.length > 1 ? undefined : role;
}

/** Looked for in this order. */
const textRoles: readonly (readonly [ReadonlySet<string>, Role])[] = [
  [promptWords, 'prompt'],
  [explanationWords, 'explanation'],
  [answerWords, 'answer'],
  [sectionWords, 'section'],
  [intentWords, 'intent'],
  [weakPromptWords, 'weak-prompt'],
];
const MOST_WORDS = { answer: 10, 'weak-prompt': 2 };

/** "Question category" is a category, "Question type" nothing, and "Answer to the question" an answer. */
function promptRole(words: readonly string[], has: Has, about: boolean): Role | undefined {
  if (has(sectionWords)) return about && words.length > 1 ? undefined : 'section';
  if (about) return undefined;
  return has(answerWords) && words.length > 1 ? 'answer' : 'prompt';
}
