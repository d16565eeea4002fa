import type { Reason } from './document.ts';

/** What a heading promises of the part below it. */
export type Topic =
  | 'questions'
  | 'answers'
  | 'quiz'
  | 'advice'
  | Exclude<Reason, 'prose' | 'code' | 'table' | 'stray-option' | 'property' | 'unsure' | 'page-furniture' | 'advice'>;

/** Parts that never hold questions to ask. */
export const excluded: ReadonlySet<Topic> = new Set<Topic>([
  'navigation',
  'advert',
  'cookie-notice',
  'contents',
  'author',
  'related',
  'faq',
  'comments',
  'for-the-interviewer',
]);
/** Parts at the end of a page: a plain heading in them does not end them. */
export const sticky: ReadonlySet<Topic> = new Set<Topic>(['related', 'comments', 'navigation']);

/** The first that fits is taken. Applied to headings of at most 120 characters, in small letters. */
const patterns: readonly (readonly [Topic, RegExp])[] = [
  [
    'for-the-interviewer',
    /\b(?:ask|questions? for|questions? to) (?:(?:ask|at|to|your|the|an?|our|of) )*(?:interviewers?|employers?|company|hiring managers?|recruiters?|us|them|team)\b|\byour questions for\b|reverse interview|rückfragen|fragen an (?:uns|den arbeitgeber|das unternehmen)|逆質問/,
  ],
  [
    'faq',
    /(?:^|[^\p{L}])faqs?(?:[^\p{L}]|$)|frequently asked(?! (?:interview|technical|\w+ interview))|häufig gestellte fragen|foire aux questions|preguntas frecuentes|domande frequenti|perguntas frequentes|よくある質問|常见问题/u,
  ],
  [
    'contents',
    /^(?:table of )?contents:?$|^inhalt(?:sverzeichnis|sübersicht)?:?$|^sommaire$|^table des matières$|^índice$|^目次$|^目录$|^on this page$|^in this (?:article|guide|post):?$|^jump to:?/,
  ],
  [
    'author',
    /^about (?:the )?(?:author|writer)s?\b|^authors?:?$|^written by\b|^meet the author|^über (?:den|die) autor|^à propos de l['’]auteur|^sobre el autor|^著者/,
  ],
  [
    'comments',
    /^\d{0,5} ?(?:comments|responses|replies|kommentare|commentaires|comentarios)\b|^(?:leave|write|post) a (?:comment|reply)|^join the (?:discussion|conversation)|^コメント/,
  ],
  [
    'related',
    /^(?:links|resources|useful links|quellen|ressources|literatur)$|^related\b|\brelated (?:articles|posts|reading|guides|content)|^more (?:articles|from|posts|guides|stories|reading|resources|like)|you (?:might|may) (?:also )?(?:like|enjoy|find|be interested)|^(?:read|what to read) next|^recommended\b|^further reading|^see also|^keep (?:reading|learning)|^popular (?:posts|articles)|^similar (?:articles|posts)|^ähnliche (?:artikel|beiträge)|^das könnte|^articles? (?:liés|similaires)|^関連記事/,
  ],
  [
    'cookie-notice',
    /\bcookies?\b.{0,40}\b(?:use|accept|consent|settings|preferences|verwenden)|\b(?:we|wir|nous) .{0,30}\bcookies\b|cookie (?:policy|notice|preferences)/,
  ],
  [
    'advert',
    /\bnewsletter\b|^subscribe\b|^sign up\b|^(?:start|try|join|get started)\b.{0,30}\b(?:free|today|now)\b|^advertisement|^sponsored|^anzeige$|^share this|^follow us/,
  ],
  [
    'answers',
    /^(?:answer ?key|answers|solutions|answer sheet|correct answers|lösungen|lösungsschlüssel|auflösung|corrigé|réponses|respuestas|soluciones|risposte|解答|正解|答案)(?:[^\p{L}].{0,20})?$/u,
  ],
  [
    'quiz',
    /\bquiz\b|multiple[- ]choice|\bmcqs?\b|choose the (?:correct|right|best)|practice test|ankreuz|qcm|選択問題|单选题|多选题/,
  ],
  [
    'advice',
    /^(?:tips?|advice|conclusion|final thoughts|summary|introduction|overview|what to expect|how to (?:prepare|use)|preparation|next steps|wrap[- ]?up|takeaways?|key takeaways|fazit|einleitung|zusammenfassung|tipps)\b|\btips (?:for|to|on)\b|\bcommon mistakes\b/,
  ],
  [
    'questions',
    /\bquestions?\b|\bfollow[- ]?ups?\b|\bq ?& ?a\b|\bexercises?\b|\bproblems\b|\bprompts\b|fragen\b|\bpreguntas\b|\bdomande\b|\bperguntas\b|\bvragen\b|\bpytania\b|вопросы|質問|設問|问题|面试题|질문/,
  ],
];

export function topicOf(heading: string): Topic | undefined {
  const text = heading.slice(0, 120).toLowerCase().trim();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Why everything in a part about `topic` is left out; `undefined` where it is not. */
export function reasonOf(topic: Topic | undefined): Reason | undefined {
  if (topic === undefined || topic === 'questions' || topic === 'answers' || topic === 'quiz') return undefined;
  return excluded.has(topic) ? topic : undefined;
}
