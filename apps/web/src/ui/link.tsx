import { type AnchorHTMLAttributes, type ComponentType, createContext, type ReactNode, use } from 'react';

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  href: string;
  /** Keep focus where it is instead of moving it to the new page's heading (tabs, side panels). */
  keepFocus?: boolean;
};

function PlainLink({ keepFocus: _, ...anchor }: LinkProps) {
  return <a {...anchor} />;
}
const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

/** Tells the kit how to move between pages without loading them anew. */
export function LinkProvider({ component, children }: { component: ComponentType<LinkProps>; children: ReactNode }) {
  return <LinkContext value={component}>{children}</LinkContext>;
}

/** A link inside the app. */
export function Link(props: LinkProps) {
  const Component = use(LinkContext);
  return <Component {...props} />;
}
