/** The same answer was changed in another place: both texts side by side, and nothing is dropped until someone says so. */
export declare const ConflictPanel: import("react").MemoExoticComponent<({ subject, label }: {
    subject: string;
    label: string;
}) => import("react").JSX.Element | null>;
