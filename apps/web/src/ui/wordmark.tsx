import styles from './wordmark.module.css';

export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#1f66ad" />
        <path
          d="M10 8v13.5h12"
          fill="none"
          stroke="#fff"
          strokeWidth="3.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="20.5" cy="12" r="3.6" fill="none" stroke="#fff" strokeWidth="2.6" />
      </svg>
      <b>Loopwright</b>
    </span>
  );
}
