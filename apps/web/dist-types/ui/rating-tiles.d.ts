import { type RatingAnchors, type RatingValue } from './ratings.ts';
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
export declare function RatingTiles({ legend, value, onChange, anchors, hint, allAnchors, showLegend, disabled, error, field, }: RatingTilesProps): import("react").JSX.Element;
