import styles from './skip-link.module.css';

/** First stop of the Tab key; leads past the navigation. */
export function SkipLink({ target }: { target: string }) {
  const skip = () => document.getElementById(target)?.focus();
  return (
    <a className={styles.skip} href={`#${target}`} onClick={(event) => (event.preventDefault(), skip())}>
      Skip to content
    </a>
  );
}
