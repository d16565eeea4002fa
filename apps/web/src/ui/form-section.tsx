import { type FormHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import styles from './form-section.module.css';

/** A titled group of settings or fields; the words stand left of the fields where there is room. */
export function FormSection({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.words}>
        <h2 id={id}>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

type FormProps = FormHTMLAttributes<HTMLFormElement> & { ref?: Ref<HTMLFormElement> };
/** A column of fields, checked by us rather than by the browser's bubbles. */
export function Form({ children, ...rest }: FormProps) {
  return (
    <form noValidate {...rest} className={styles.form}>
      {children}
    </form>
  );
}
