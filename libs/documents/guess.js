const behavioral = /\btell (?:me|us) about\b|\b(?:describe|share|recall|give (?:me |us )?an example of|think of|talk about) (?:a|an|the|your|when|how) ?(?:\w+ ){0,4}(?:time|situation|occasion|experience|conflict|disagreement|failure|mistake|project|decision|challenge)|\b(?:a|the last) time (?:when|you|that)|\bhave you ever\b|\bhow did you\b|\bwalk (?:me|us) through your (?:background|career|resume)|erzählen sie|schildern sie|beschreiben sie eine situation|parlez-moi|racontez|cuéntame|háblame|parlami|エピソード|経験を/i;
const behavioralSection = /behaviou?r|verhalten|comportement|competenc|culture|values|leadership|soft skills|situational|行動/i;
const coding = /^(?:\w+ ){0,3}?(?:implement|write|code|reverse|return|deduplicate|parse|sort|merge|print|refactor|debug|flatten|swap|rotate|validate|implementieren|schreiben|écrivez|implémentez|escriba|実装)\b|\b(?:function|method|program|script|query|regex|algorithm|sql|class|snippet|code)\b.{0,60}\b(?:that|to|which|returns?|prints?|finds?)\b|\bwhat (?:does|will|is) .{0,40}\b(?:print|output|return)|time (?:and space )?complexity|```/i;
const codingSection = /\bcoding\b|programming (?:test|task|exercise|round|question)|algorithm|data structures|live code|programmier|\bsql\b|leetcode/i;
const design = /^(?:\w+ ){0,2}?(?:design|architect|entwerfen|concevez|diseñ[ae]|progett\w+|設計)\b|\bhow would you (?:design|architect|build|scale)\b.{0,80}\b(?:system|service|platform|pipeline|architecture|api|app|application|feed|search|store|store|engine)\b|wie würden sie .{0,80}(?:entwerfen|aufbauen)/i;
const designSection = /system[- ]?design|architecture|systementwurf|architektur|設計/i;
/** How a question seems to be meant, by its words first and its section second. */
export function guessFormat({ prompt, options, section, }) {
    if (options)
        return 'mcq';
    const text = prompt.slice(0, 600);
    if (behavioral.test(text))
        return 'behavioral';
    if (design.test(text))
        return 'system-design';
    if (coding.test(text))
        return 'coding';
    return bySection((section ?? '').slice(0, 200), text);
}
function bySection(section, prompt) {
    if (behavioralSection.test(section) && /\byou(?:r)?\b|\bsie\b|\bvous\b|\btu\b/i.test(prompt))
        return 'behavioral';
    if (designSection.test(section))
        return 'system-design';
    return codingSection.test(section) && !/^(?:what|why|which|was|warum|pourquoi)\b/i.test(prompt) ? 'coding' : 'open';
}
//# sourceMappingURL=guess.js.map