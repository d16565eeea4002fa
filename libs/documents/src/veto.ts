import type { Reason } from './document.ts';
import { firstWords } from './openings.ts';

const set = (text: string) => new Set(text.split(/\s+/));

const preparing =
  set(`prepare preparing study studying learn practice practise rehearse apply applying job jobs career hired hiring salary resume résumé cv certification
  certifications portfolio bootcamp interview interviews interviewing interviewer interviewers recruiter recruiters rounds offer`);
/** "Should I know", "do I need": a candidate asks for advice. */
const firstPerson =
  /\b(?:should|can|do|could|must|will|would|if|may|how|what) i\b|\bam i\b|\bi (?:need|should|have to|haven['’]t|don['’]t)\b|\bmy (?:resume|résumé|cv|interview|chances|career|application|answers?)\b/;
const advised =
  /\b(?:should|do|can|must|will|to) i (?:know|learn|study|prepare|ask|say|focus|wear|bring|expect|practi[cs]e|stand out|demonstrate|avoid|talk about)\b/;
const aboutInterview =
  /\b(?:interviews?|hiring process|recruiters?) (?:include|have|consist|take|last|process|look|work|typically|usually)|\b(?:rounds|stages|steps) (?:are|is|in|does)\b.*\binterview|\bcandidates (?:make|face|fail)\b|\b(?:in|during|for|before|after|ace|pass|crack) (?:an?|the|your|my|this|\w+) (?:\w+ ){0,3}interviews?\b/;
const toInterviewer =
  /\b(?:ask|questions for) (?:(?:the|your|my|an?) )?(?:interviewers?|recruiters?|employers?|hiring managers?)\b|\bquestions? should i ask\b|^(?:do you have|what|any|are there) (?:any |other |further |more )*questions (?:do you have |you have |that you have )?for (?:us|me)\b/;
const selling =
  /^(?:ready|want|looking (?:for|to)|need help|still|interested|curious|excited|struggling|tired of|have (?:any )?questions|got questions|did you (?:like|enjoy|find)|enjoyed|was this|found this|is this (?:article|page|helpful)|would you like to|sound familiar|why (?:choose us|join us|wait)|what are you waiting|who is this|what['’]?s (?:next|in it)|what(?:['’]s| is) (?:included|covered)|new here|already have an account|forgot|not sure where|don['’]t have an account|love this|like this|liked this)\b/;
const shop =
  /\b(?:subscription|refunds?|pricing|free trial|money[- ]back|cancel(?: my| your)? (?:plan|membership|order)|discounts?|membership|our (?:course|plans|bootcamp|newsletter)|credit card|sign up|download the (?:pdf|guide|ebook))\b/;

/** Who asks how somebody would do it sells nothing: prices and discounts are the matter of some jobs. */
const toCandidate =
  /\b(?:would|did|have) you\b|^(?:how do you|design|explain|describe|tell|walk|estimate|implement|write|suppose|imagine|given)\b/;
/** "Can somebody print it?", "Shall we meet on Thursday?": said in the mail around the list. */
const amongColleagues =
  /^(?:can|could|does|has|would|will|is) (?:some|any)(?:body|one)\b|^shall we (?:meet|talk|sync|move|discuss)\b/;

/** Why a text that reads as a question is still none to ask a candidate; `undefined` when nothing speaks against it. */
export function vetoOf(text: string): Reason | undefined {
  const plain = text.slice(0, 400).toLowerCase();
  if (toInterviewer.test(plain)) return 'for-the-interviewer';
  if (selling.test(plain) || (shop.test(plain) && !toCandidate.test(plain))) return 'advert';
  if (amongColleagues.test(plain)) return 'prose';
  return isAdvice(plain) ? 'advice' : undefined;
}

function isAdvice(plain: string): boolean {
  if (advised.test(plain) || aboutInterview.test(plain)) return true;
  const words = firstWords(plain, 40);
  if (firstPerson.test(plain) && words.some((word) => preparing.has(word))) return true;
  return /\b(?:best way|how long|how) (?:does it take )?to (?:practi[cs]e|prepare|study|learn|ace|crack)\b/.test(plain);
}
