import { useId, useState } from 'react';
import { IconCheck } from './icons.ts';
import styles from './rating-tiles.module.css';
import { type RatingAnchors, type RatingValue, scale } from './ratings.ts';

export type RatingTilesProps = {
  /** What is rated; the legend of the group. */
  legend: string;
  value: RatingValue | null;
  onChange: (value: RatingValue) => void;
  /** What each level looks like; the one of the focused, pointed-at or chosen level is shown beneath. */
  anchors?: RatingAnchors | undefined;
  /** Said in the anchors' place while no level is focused, pointed at or chosen. */
  hint?: string | undefined;
  /** Shows all four side by side, each under its tile, where there is room. */
  allAnchors?: boolean;
  showLegend?: boolean;
  disabled?: boolean;
  error?: string | undefined;
  /** For focusing by a form: `[data-field=…]`. */
  field?: string;
};

/** Four equal tiles over native radios: sign, word, place and colour each say the rating. */
export function RatingTiles({
  legend,
  value,
  onChange,
  anchors,
  hint,
  allAnchors,
  showLegend,
  disabled,
  error,
  field,
}: RatingTilesProps) {
  const id = useId();
  const [looked, setLooked] = useState<RatingValue | null>(null);
  const shown = looked ?? value;
  return (
    <fieldset
      className={styles.group}
      disabled={disabled}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={showLegend ? styles.legend : 'visually-hidden'}>{legend}</legend>
      <div className={styles.tiles} onPointerLeave={() => setLooked(null)}>
        {scale.map((point) => (
          <label
            key={point.value}
            className={styles.tile}
            data-tone={point.tone}
            onPointerEnter={() => setLooked(point.value)}
          >
            <input
              type="radio"
              name={id}
              value={point.value}
              checked={value === point.value}
              data-field={field}
              aria-describedby={anchors && `${id}-${point.value}`}
              onFocus={() => setLooked(point.value)}
              onBlur={() => setLooked(null)}
              onChange={() => onChange(point.value)}
            />
            <span className={styles.glyph} aria-hidden="true">
              {point.glyph}
            </span>
            <span className={styles.word}>
              {value === point.value && <IconCheck aria-hidden="true" stroke={2.25} />}
              {point.word}
            </span>
          </label>
        ))}
      </div>
      {anchors && (
        <div className={styles.anchors} data-all={allAnchors || undefined}>
          {hint && <p data-shown={shown === null || undefined}>{hint}</p>}
          {scale.map((point) => (
            <p key={point.value} id={`${id}-${point.value}`} data-shown={shown === point.value || undefined}>
              {anchors[point.anchor]}
            </p>
          ))}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
