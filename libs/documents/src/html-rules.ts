import type { Reason } from './document.ts';

const set = (names: string) => new Set(names.split(/\s+/));

/** Elements whose text is never shown, or never is content. */
export const silent = set(
  'script style noscript template svg math iframe object embed canvas audio video select datalist textarea title meta link',
);
/** Elements that hold what surrounds the content. */
const furniture = new Map<string, Reason>([
  ['nav', 'navigation'],
  ['footer', 'navigation'],
  ['menu', 'navigation'],
  ['dialog', 'advert'],
  ['button', 'navigation'],
]);
const roles = new Map<string, Reason>([
  ['navigation', 'navigation'],
  ['banner', 'navigation'],
  ['contentinfo', 'navigation'],
  ['search', 'navigation'],
  ['dialog', 'advert'],
  ['alertdialog', 'cookie-notice'],
]);
/** Elements that begin a new block. */
export const breaking =
  set(`address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr label legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`);

/** Words in the names of classes and ids, with what they usually hold. */
const regionWords: readonly (readonly [Reason, ReadonlySet<string>])[] = [
  ['cookie-notice', set('cookie cookies consent gdpr ccpa onetrust cookiebot cookiebanner')],
  [
    'advert',
    set(
      'ad ads advert advertisement advertising adsense promo promotion sponsor sponsored newsletter subscribe signup cta popup upsell marketing',
    ),
  ],
  ['contents', set('toc tableofcontents')],
  ['author', set('author bio authorbox byline')],
  ['related', set('related recommended recommendations readmore morelike trending popular')],
  ['comments', set('comments comment disqus respond')],
  [
    'navigation',
    set(
      'nav navbar navigation breadcrumb breadcrumbs menu sidebar pagination pager share sharing social skip skiplink topbar footer',
    ),
  ],
];

/** Elements too large to be judged by the names of their classes. */
const wholePage = set('html body main article');

/** Why an element is left out for certain, whatever it holds. */
export function furnitureOf(name: string, attributes: Readonly<Record<string, string>>): Reason | undefined {
  return furniture.get(name) ?? roles.get(attributes['role'] ?? '');
}

/** What an element probably holds, by the words in its class and id. */
export function regionOf(name: string, attributes: Readonly<Record<string, string>>): Reason | undefined {
  if (name === 'aside') return 'related';
  if (wholePage.has(name)) return undefined;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400);
  if (names === ' ') return undefined;
  const tokens = names
    .replace(/(?:^|\s)(?:has|no|with|is|without|post|page|single)[-_]\S*/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return regionWords.find(([, words]) => tokens.some((token) => words.has(token)))?.[0];
}
